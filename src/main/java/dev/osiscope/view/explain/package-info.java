/// What happened in the step, and why.
///
/// May import: viewmodel; timeline and dissect types to read.
package dev.osiscope.view.explain;
