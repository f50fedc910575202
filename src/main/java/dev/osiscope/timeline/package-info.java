/// The append-only list of sealed events of a session and the steps made of them.
///
/// May import: conversation, layers, i18n. No files, channels, clocks or threads: time is a parameter.
package dev.osiscope.timeline;
