package dev.osiscope.view.bytes;

import dev.osiscope.layers.OsiLayer;
import java.util.Optional;

/// How a byte looks: bytes beside each other that look alike are drawn as one.
///
/// @param layer  whose colour it bears; empty where no layer claims it
/// @param picked whether it is picked
record ByteLook(Optional<OsiLayer> layer, boolean picked) {}
