/// The program that a host of the lab runs, in namespaces of its own: a network device, TCP sockets of the kernel, and
/// what the kernel says of them. It is told what to do line by line and reports the same way.
///
/// May import: linux.
package dev.osiscope.lab.host;
