/// The stage: a card for the hub and each client, with what can be done to them.
///
/// May import: viewmodel; timeline and dissect types to read.
package dev.osiscope.view.stage;
