package dev.osiscope.lab.endpoint;

import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.Reference;
import java.util.Optional;

/// What helps a learner to find the next segment by himself.
///
/// @param rule      what the rules want now, without numbers
/// @param proposal  the segment itself, for who asks again; empty where nothing has to be sent
/// @param reference where it stands
public record Hint(Phrase rule, Optional<SegmentForm> proposal, Reference reference) {}
