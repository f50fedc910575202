package dev.osiscope.viewmodel;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Layer;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.timeline.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the panes of bytes and fields show of a frame.
///
/// @param bytes  the captured bytes
/// @param layers the layers, outermost first
/// @param note   why the dissection stopped early; empty where it did not
public record FrameModel(Bytes bytes, List<Part> layers, Optional<String> note) {

    /// One layer of the frame.
    ///
    /// @param layer the layer as it was dissected
    /// @param osi   the OSI layer whose colour it bears
    public record Part(Layer layer, OsiLayer osi) {

        /// The protocol's name with the size of its part: `TCP, 40 bytes`.
        public int byteLength() {
            return layer.range().byteLength();
        }
    }

    /// The frame of `step`; empty where the step has none.
    public static Optional<FrameModel> of(Step step) {
        return step.segment().map(segment -> of(segment.dissection()));
    }

    /// What `dissection` found.
    public static FrameModel of(Dissection dissection) {
        List<Part> parts = dissection.layers().stream()
                .map(layer -> new Part(layer, Levels.osi(layer.protocol().level())))
                .toList();
        return new FrameModel(dissection.frame().bytes(), parts, dissection.stop().map(stop -> stop.sentence()));
    }

    /// The OSI layer that byte `index` belongs to; empty where no layer claims it.
    public Optional<OsiLayer> layerOfByte(int index) {
        return layers.stream()
                .filter(part -> part.layer().range().touchesByte(index))
                .map(Part::osi)
                .reduce((outer, inner) -> inner);
    }

    /// What a click on byte `index` picks: the smallest field that holds it.
    public Selection pickByte(int index) {
        return layers.stream()
                .flatMap(part -> part.layer().walk()
                        .filter(field -> field.range().touchesByte(index))
                        .map(field -> new Selection.OfField(field, part.layer())))
                .min(Comparator.comparingLong(found -> found.field().range().bitLength()))
                .map(Selection.class::cast)
                .orElse(Selection.NOTHING);
    }

    /// What picking the field `id` picks: its first occurrence.
    public Selection pickField(String id) {
        return layers.stream()
                .flatMap(part -> part.layer().walk()
                        .filter(field -> field.id().equals(id))
                        .map(field -> new Selection.OfField(field, part.layer())))
                .findFirst()
                .map(Selection.class::cast)
                .orElse(Selection.NOTHING);
    }
}
