/// The hub as the user wants it: which scrubbers clean its messages, in which order, what each makes of a text; where it listens,
/// with which limits; and how it stands with those who are connected. Used on the JavaFX application thread.
///
/// May import: `viewmodel.choice`, `hub`, `hub.scrub` and `i18n`; `javafx.beans`, no nodes.
package dev.osiscope.viewmodel.hub;
