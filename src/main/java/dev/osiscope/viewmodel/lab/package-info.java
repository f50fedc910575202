/// The lab in the window: hosts and the wire between them as they run, what can be done with them by hand, their
/// kernels' knobs, scripts, and the learner as an end of a connection.
///
/// May import: viewmodel, session, lab, lab.wire, lab.scenario, lab.endpoint, lab.branch and what they use.
package dev.osiscope.viewmodel.lab;
