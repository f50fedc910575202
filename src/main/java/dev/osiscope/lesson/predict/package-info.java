/// What can be asked of a step, what is right by the session's bytes, and which mistakes are foreseen.
///
/// May import: lesson, timeline, i18n, and what they stand on. Pure functions of a timeline and a step.
package dev.osiscope.lesson.predict;
