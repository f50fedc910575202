/// Where lessons are: those that come with the program, and other people's in folders and zip files. All that is read is bounded, and
/// nothing is read but a lesson's own files.
///
/// May import: lesson, lesson.text, lesson.ready, session.recorded, session, timeline, i18n.
package dev.osiscope.lesson.shelf;
