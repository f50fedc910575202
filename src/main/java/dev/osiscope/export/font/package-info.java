/// The fonts that come with the app, read without any help of the system: how wide their text is, and its outlines.
///
/// May import: the JDK only.
package dev.osiscope.export.font;
