/// Sessions in files: the frames as pcapng, and beside them, line by line, what else was told of the session. Both
/// together give the same session again: [dev.osiscope.session.recorded.RecordedSession].
///
/// May import: session, export, timeline, dissect, pcapng, conversation, wire, frame, i18n, and what they use.
package dev.osiscope.session.recorded;
