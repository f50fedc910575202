/// The way of a learner through a lesson: what is read, asked, judged and seen, how much help there is, and what comes back.
/// A value each; no clock, no file, no pane.
///
/// May import: lesson, lesson.predict, timeline, i18n.
package dev.osiscope.lesson.run;
