/// What a lesson is: its text as data, and the same with everything that its session says filled in. No pane, no file and
/// no clock: `lesson.text` reads it, `lesson.predict` knows what can be asked of a step, `lesson.ready` puts a lesson on its
/// session, `lesson.run` is the way of a learner through it.
///
/// May import: timeline, i18n, and what they stand on.
package dev.osiscope.lesson;
