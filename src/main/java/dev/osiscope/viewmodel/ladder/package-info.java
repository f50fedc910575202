/// Where things stand on the ladder, whoever draws it: the window, or a picture that needs none. Free of JavaFX.
///
/// May import: viewmodel; timeline and conversation types to read.
package dev.osiscope.viewmodel.ladder;
