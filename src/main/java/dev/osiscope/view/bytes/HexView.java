package dev.osiscope.view.bytes;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Place;
import dev.osiscope.dissect.Source;
import dev.osiscope.view.parts.LineList;
import dev.osiscope.viewmodel.FrameModel;
import dev.osiscope.viewmodel.Selection;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.input.KeyCode;

/// The bytes of the frame (or of another of its sources), sixteen a line, eight where there is little room, in
/// hexadecimal and as text, each in its layer's colour; with the bits between them eight or four a line. A click picks the
/// smallest field that holds the byte, or the bit.
public final class HexView extends LineList<HexLine> {

    private static final double HEIGHT = 1.8;
    private static final int OCTET = 8;

    private final SessionViewModel model;
    private Optional<FrameModel> frame = Optional.empty();
    private Optional<Source> source = Optional.empty();
    private Optional<BitRange> picked = Optional.empty();
    private HexMeasures measures = new HexMeasures(16, false, 1, 1);

    /// The bytes of `model`'s step.
    public HexView(SessionViewModel model) {
        super(HEIGHT);
        this.model = model;
        setId("hex");
        getStyleClass().add("hex-view");
        setAccessibleText(model.messages().text("bytes.accessible"));
        model.lookProperty().subscribe(this::look);
        look();
    }

    private void look() {
        Optional<BitRange> next = pickedHere();
        if (model.bitsProperty().get() != measures.bits()) {
            requestLayout();
        }
        if (model.frame() == frame && model.sourceProperty().get().equals(source) && next.equals(picked)) {
            return;
        }
        frame = model.frame();
        source = model.sourceProperty().get();
        picked = next;
        show();
    }

    private void show() {
        resizeTo(Math.ceilDiv(bytes().length(), measures.columns()));
        picked.ifPresent(this::reveal);
    }

    /// Its first line above all, and its last one where there is room for both.
    private void reveal(BitRange range) {
        reveal((range.endByte() - 1) / measures.columns());
        reveal(range.firstByte() / measures.columns());
    }

    private Bytes bytes() {
        return source.map(Source::bytes).orElse(Bytes.EMPTY);
    }

    /// The bits that are picked, where they are among the bytes shown.
    private Optional<BitRange> pickedHere() {
        return model.selectionProperty().get().place()
                .filter(place -> model.sourceProperty().get().filter(place.source()::equals).isPresent())
                .map(Place::range)
                .filter(range -> range.bitLength() > 0);
    }

    @Override
    protected HexLine make() {
        return new HexLine();
    }

    @Override
    protected void fill(HexLine line, int index) {
        line.show(index * measures.columns(), bytes(), this::lookOf, measures);
    }

    /// How a bit looks: a byte of whose bits only some are picked is picked in its digits.
    private ByteLook lookOf(long bit, boolean alone) {
        int index = Math.toIntExact(bit / OCTET);
        return new ByteLook(frame.flatMap(shown -> source.flatMap(bytes -> shown.layerOfByte(bytes, index))),
                picked.filter(range -> alone ? range.contains(new BitRange(bit, 1)) : range.touchesByte(index)).isPresent());
    }

    @Override
    protected void pressed(int index, double x) {
        int first = index * measures.columns();
        int column = measures.columnAt(x);
        int bit = measures.bitAt(x);
        if (column >= 0 && first + column < bytes().length()) {
            pick((shown, bytes) -> shown.pickByte(bytes, first + column));
        } else if (bit >= 0 && first + bit / OCTET < bytes().length()) {
            pick((shown, bytes) -> shown.pickBit(bytes, first * (long) OCTET + bit));
        }
    }

    private void pick(BiFunction<FrameModel, Source, Selection> hit) {
        frame.ifPresent(shown -> source.ifPresent(bytes -> model.selectionProperty().set(hit.apply(shown, bytes))));
    }

    @Override
    protected boolean keyed(KeyCode code) {
        return scrolled(code);
    }

    @Override
    protected void measured() {
        picked.ifPresent(this::reveal);
    }

    @Override
    protected void layoutChildren() {
        HexMeasures next = HexMeasures.of(lineWidth(), model.bitsProperty().get(), character(), lineHeight());
        if (!next.equals(measures)) {
            measures = next;
            show();
        }
        super.layoutChildren();
    }
}
