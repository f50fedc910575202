/// What is kept of a learner's progress: a file of JSON lines on this machine, and a table of it for the teacher.
///
/// May import: lesson, lesson.run.
package dev.osiscope.lesson.progress;
