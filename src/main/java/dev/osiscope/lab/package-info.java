/// The lab: hosts that are processes with a kernel's network of their own, and the wire between them, which is this
/// program itself.
///
/// May import: lab.host, lab.wire, pcapng, linux, hub and what they use.
package dev.osiscope.lab;
