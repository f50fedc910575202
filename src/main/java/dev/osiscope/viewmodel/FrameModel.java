package dev.osiscope.viewmodel;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.dissect.Source;
import dev.osiscope.layers.LayerMapping;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.timeline.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the panes of bytes and fields show of a frame.
///
/// @param sources the bytes that its layers stand in: the frame first, then what was put together again
/// @param layers  the layers, outermost first
/// @param note    why the dissection stopped early; empty where it did not
public record FrameModel(List<Source> sources, List<Part> layers, Optional<String> note) {

    /// One layer of the frame.
    ///
    /// @param layer the layer as it was dissected
    /// @param osi   the OSI layer whose colour it bears
    public record Part(Layer layer, OsiLayer osi) {

        /// How many bytes its header (or data) has.
        public int byteLength() {
            return layer.range().byteLength();
        }
    }

    /// The frame of `step`; empty where the step has none.
    public static Optional<FrameModel> of(Step step) {
        return step.dissection().map(FrameModel::of);
    }

    /// What `dissection` found.
    public static FrameModel of(Dissection dissection) {
        List<Part> parts = dissection.layers().stream()
                .map(layer -> new Part(layer, LayerMapping.of(layer.protocol())))
                .toList();
        List<Source> sources = Stream.concat(
                        Stream.of(Source.of(dissection.frame())), dissection.layers().stream().map(Layer::source))
                .distinct().toList();
        return new FrameModel(sources, parts, dissection.stop().map(stop -> stop.sentence()));
    }

    /// The frame itself.
    public Source frame() {
        return sources.getFirst();
    }

    /// The OSI layer that byte `index` of `source` belongs to; empty where no layer claims it.
    public Optional<OsiLayer> layerOfByte(Source source, int index) {
        for (Part part : layers.reversed()) {
            if (part.layer().range().touchesByte(index) && part.layer().source().equals(source)) {
                return Optional.of(part.osi());
            }
        }
        return pickByte(source, index).layer();
    }

    /// What a click on byte `index` of `source` picks: the smallest field that holds a part of it.
    public Selection pickByte(Source source, int index) {
        return smallest(source, field -> field.range().touchesByte(index));
    }

    /// What a click on bit `index` of `source` picks: the smallest field that holds it.
    public Selection pickBit(Source source, long index) {
        return smallest(source, field -> field.range().contains(new BitRange(index, 1)));
    }

    private Selection smallest(Source source, Predicate<Field> wanted) {
        return in(source)
                .flatMap(part -> fields(part, wanted))
                .min(Comparator.comparingLong(found -> found.field().range().bitLength()))
                .map(Selection.class::cast)
                .orElse(Selection.NOTHING);
    }

    /// What picking the field `id` picks: its first occurrence.
    public Selection pickField(String id) {
        return layers.stream()
                .flatMap(part -> fields(part, field -> field.id().equals(id)))
                .findFirst()
                .map(Selection.class::cast)
                .orElse(Selection.NOTHING);
    }

    /// What picking the innermost layer picks: its first field, or the layer where it has none.
    public Selection pickInnermost() {
        return layers.isEmpty() ? Selection.NOTHING : pick(layers.getLast());
    }

    private static Selection pick(Part part) {
        return part.layer().fields().stream().findFirst()
                .<Selection>map(field -> new Selection.OfField(field, part.layer()))
                .orElseGet(() -> new Selection.OfLayer(part.osi(), Optional.of(part.layer().place())));
    }

    private Stream<Part> in(Source source) {
        return layers.stream().filter(part -> part.layer().source().equals(source));
    }

    private static Stream<Selection.OfField> fields(Part part, Predicate<Field> wanted) {
        return part.layer().walk().filter(wanted).map(field -> new Selection.OfField(field, part.layer()));
    }
}
