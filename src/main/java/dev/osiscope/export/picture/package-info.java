/// The ladder as a picture that needs no window: shapes with measured labels, written as SVG, painted as PNG or as the frames
/// of a GIF. Its words are the window's: they come from the same view models.
///
/// May import: viewmodel (what is free of JavaFX), export.font, i18n.
package dev.osiscope.export.picture;
