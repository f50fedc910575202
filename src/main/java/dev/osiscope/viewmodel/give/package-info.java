/// What is given away of the session in the window: which steps, as what, in which look, and how far that has come.
///
/// May import: viewmodel, export.give, export.picture, session, i18n; of JavaFX only properties, no scene. Everything here is used
/// on the JavaFX application thread.
package dev.osiscope.viewmodel.give;
