package dev.osiscope.hub;

/// A message that may be broadcast.
///
/// @param sender whose it is; it does not get it back
/// @param event  which event it is: subscribers choose by it
/// @param text   one line, without its end
record Message(Connection sender, String event, String text) {
}
