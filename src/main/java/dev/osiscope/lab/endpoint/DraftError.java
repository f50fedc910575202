package dev.osiscope.lab.endpoint;

import dev.osiscope.i18n.Phrase;

/// A part of a draft that can't stand so.
///
/// @param field   which
/// @param problem what has to be there instead: `seq: a number from 0 to 4294967295`
public record DraftError(DraftField field, Phrase problem) {}
