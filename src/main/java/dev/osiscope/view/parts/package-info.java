/// Small parts that several panes share.
///
/// May import: viewmodel; timeline and dissect types to read.
package dev.osiscope.view.parts;
