/// Lessons: the course, the pages of a lesson with what a learner fills in, and what an author writes.
///
/// May import: `viewmodel.lesson`, `view.parts`; lesson, layers and conversation types to read.
package dev.osiscope.view.lesson;
