package dev.osiscope.hub;

/// A message that may be broadcast.
///
/// @param sender whose it is; it does not get it back
/// @param text   one line, without its end
record Message(Connection sender, String text) {
}
