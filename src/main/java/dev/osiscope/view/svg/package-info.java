/// What the window shows as a drawing: regions, shapes and text of the scene as SVG.
///
/// May import: export.picture, for how text is written in SVG.
package dev.osiscope.view.svg;
