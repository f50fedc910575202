package dev.osiscope.timeline;

import dev.osiscope.i18n.Phrase;

/// The words of a step.
///
/// @param title its name
/// @param what  one sentence: what happened
/// @param why   one sentence: why
record Narration(Phrase title, Phrase what, Phrase why) {}
