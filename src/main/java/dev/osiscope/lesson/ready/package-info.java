/// Puts a lesson on its session: its stops find their steps, its values are filled in, its questions get their right answers out of
/// the bytes. What does not fit is a finding.
///
/// May import: lesson, lesson.predict, timeline, i18n.
package dev.osiscope.lesson.ready;
