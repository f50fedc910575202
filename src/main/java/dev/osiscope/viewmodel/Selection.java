package dev.osiscope.viewmodel;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.layers.OsiLayer;
import java.util.Optional;

/// What is picked within the step at the playhead. There is one for the whole window.
public sealed interface Selection {

    /// Nothing is picked.
    Selection NOTHING = new Nothing();

    /// The bits of the frame that are picked; empty where none are.
    Optional<BitRange> range();

    /// The OSI layer that is picked; empty where none is.
    Optional<OsiLayer> layer();

    /// Nothing is picked.
    record Nothing() implements Selection {
        @Override
        public Optional<BitRange> range() {
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
        public Optional<BitRange> range() {
            return Optional.of(field.range());
        }

        @Override
        public Optional<OsiLayer> layer() {
            return Optional.of(Levels.osi(owner.protocol().level()));
        }
    }

    /// A layer of the stacks is picked, with the bytes it stands for where it has any.
    ///
    /// @param osi   the layer
    /// @param bytes its header or data in the frame
    record OfLayer(OsiLayer osi, Optional<BitRange> bytes) implements Selection {
        @Override
        public Optional<BitRange> range() {
            return bytes;
        }

        @Override
        public Optional<OsiLayer> layer() {
            return Optional.of(osi);
        }
    }
}
