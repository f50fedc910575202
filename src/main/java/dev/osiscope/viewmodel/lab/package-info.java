/// The lab in the window: hosts and the wire between them as they run, what can be done with them by hand, their
/// kernels' knobs, and scripts.
///
/// May import: viewmodel, session, lab, lab.wire, lab.scenario and what they use.
package dev.osiscope.viewmodel.lab;
