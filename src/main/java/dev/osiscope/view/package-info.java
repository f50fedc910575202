/// The window: it puts the panes side by side, gives every action a key, and knows the themes. The panes
/// have a package each.
///
/// May import: its panes, viewmodel; timeline and dissect types to read.
package dev.osiscope.view;
