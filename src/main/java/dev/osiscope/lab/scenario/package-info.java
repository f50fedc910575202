/// Scripts for the lab: what the hosts do, what the wire does, and what must come true. They are read with exact places
/// of errors, and run against real kernels.
///
/// May import: lab, lab.wire, filter, export, hub and what they use.
package dev.osiscope.lab.scenario;
