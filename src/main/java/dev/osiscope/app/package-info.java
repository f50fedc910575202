/// The only place that builds sources and windows: the main class, the window's life, pictures of it.
///
/// May import: everything.
package dev.osiscope.app;
