/// Lessons that are being written in the window: a draft, and the text that it makes.
///
/// May import: lesson, lesson.predict, lesson.text, lesson.ready, timeline, i18n.
package dev.osiscope.lesson.author;
