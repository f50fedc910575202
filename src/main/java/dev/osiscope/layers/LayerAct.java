package dev.osiscope.layers;

import dev.osiscope.dissect.Place;
import dev.osiscope.i18n.Phrase;
import java.util.Optional;

/// What one OSI layer does in a step.
///
/// @param layer    which layer
/// @param activity whether it acts
/// @param unit     the unit it handles here: message, segment, packet, frame, bits; where no bytes move a call, an event, a timer
/// @param does     what it does, or why it does nothing
/// @param bytes    where its header stands (its data, for the layers above transport); empty where it has none
public record LayerAct(OsiLayer layer, Activity activity, Phrase unit, Phrase does, Optional<Place> bytes) {}
