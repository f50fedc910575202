/// Lessons on the screen: which there are, the learner's way through one, and what of it is to be seen.
///
/// May import: `viewmodel`, `lesson`, `session`, `recording`, `export`, `timeline`, `layers`, `i18n`; of JavaFX only properties. All of it is used on
/// the JavaFX application thread, unless it says otherwise.
package dev.osiscope.viewmodel.lesson;
