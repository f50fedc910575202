package dev.osiscope.viewmodel.capture;

import dev.osiscope.sockets.LocalSocket;
import dev.osiscope.sockets.SessionFilter;

/// A session that was picked to be captured.
///
/// @param title  what it is called: `node: 127.0.0.1:40000 ↔ 127.0.0.1:5432`
/// @param socket the socket that was picked
/// @param filter what lets its segments through
public record SessionChoice(String title, LocalSocket socket, SessionFilter filter) {}
