/// What is to be seen of a TCP connection at a step: the states of both ends with the way there. It knows of no window and
/// of no playhead: all follows from a session's snapshot and the index of a step.
///
/// May import: `viewmodel`, `session`, `timeline`, `conversation` and `i18n`; nothing of JavaFX.
package dev.osiscope.viewmodel.tcp;
