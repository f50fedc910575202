/// The lecture's handshake and close, beside what was really there.
///
/// May import: `viewmodel.tcp`, `view.parts`; conversation and timeline types to read.
package dev.osiscope.view.lecture;
