/// The lab wire as a state machine: a switch with a cable to each host, which holds frames, makes faults and tells what
/// it does. Time is a parameter; frames come in and go out as values; used by one thread.
///
/// May import: bytes, frame, wire, dissect, conversation, filter and export (the fields that a filter asks for). No files,
/// channels, clocks or threads.
package dev.osiscope.lab.wire;
