/// The hub on the stage: its scrubbers, those who are connected, how it is to be, and how others connect to it.
///
/// May import: viewmodel and view.parts.
package dev.osiscope.view.hub;
