/// The program that a host of the lab runs, in namespaces of its own: a network device, TCP sockets of the kernel, and
/// what the kernel says of them. It is told what to do line by line and reports the same way.
///
/// It can also run the hub and a client of it, the very same as the loopback demo, and tells what they do.
///
/// May import: linux, hub.
package dev.osiscope.lab.host;
