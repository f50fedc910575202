/// What the panes show, without a node: the playhead, the selection, and for each pane a record that is a
/// pure function of (session, playhead).
///
/// May import: session, timeline, lesson, export, i18n; of JavaFX only properties, no scene. Everything here
/// is used on the JavaFX application thread.
package dev.osiscope.viewmodel;
