/// Frames derived from the socket events of the app's own hub and clients, for where nothing can be captured.
///
/// May import: frame, wire, hub.
package dev.osiscope.modelled;
