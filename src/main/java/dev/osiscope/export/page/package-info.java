/// Steps of a session in writing, for programs, browsers and paper: JSON, the page that steps, the handout. Their words are
/// the window's: they come from the same view models.
///
/// May import: viewmodel (what is free of JavaFX), export.picture, i18n.
package dev.osiscope.export.page;
