package dev.osiscope.viewmodel;

import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.dissect.Place;
import dev.osiscope.layers.LayerMapping;
import dev.osiscope.layers.OsiLayer;
import java.util.Optional;

/// What is picked within the step at the playhead. There is one for the whole window.
public sealed interface Selection {

    /// Nothing is picked.
    Selection NOTHING = new Nothing();

    /// Where the bits that are picked stand; empty where none are.
    Optional<Place> place();

    /// The OSI layer that is picked; empty where none is.
    Optional<OsiLayer> layer();

    /// Nothing is picked.
    record Nothing() implements Selection {
        @Override
        public Optional<Place> place() {
            return Optional.empty();
        }

        @Override
        public Optional<OsiLayer> layer() {
            return Optional.empty();
        }
    }

    /// A field is picked.
    ///
    /// @param field the field
    /// @param owner the layer it stands in
    record OfField(Field field, Layer owner) implements Selection {
        @Override
        public Optional<Place> place() {
            return Optional.of(new Place(owner.source(), field.range()));
        }

        @Override
        public Optional<OsiLayer> layer() {
            return Optional.of(LayerMapping.of(owner.protocol()));
        }
    }

    /// A layer of the stacks is picked, with the bytes it stands for where it has any.
    ///
    /// @param osi   the layer
    /// @param bytes where its header or data stands
    record OfLayer(OsiLayer osi, Optional<Place> bytes) implements Selection {
        @Override
        public Optional<Place> place() {
            return bytes;
        }

        @Override
        public Optional<OsiLayer> layer() {
            return Optional.of(osi);
        }
    }
}
