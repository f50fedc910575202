/// What the user has chosen of the window, and is remembered: how large the text is, whether things move, which panes are
/// presented, where the panes stand. Used on the JavaFX application thread.
///
/// May import: nothing of the project; `javafx.beans`, no nodes.
package dev.osiscope.viewmodel.choice;
