package dev.osiscope.viewmodel;

import dev.osiscope.dissect.ChecksumWork;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.i18n.Messages;
import dev.osiscope.wire.ChecksumRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A checksum of a frame, worked out in words and numbers: a row a word, then what becomes of their sum.
///
/// @param frame  the frame
/// @param part   the layer that has it
/// @param status what is said of it
/// @param work   how it comes about; empty where nobody can work it out
public record ChecksumLook(FrameModel frame, FrameModel.Part part, Field status, Optional<ChecksumWork> work) {

    private static final String CALCULATED = "_calculated";
    private static final int WORD_OF_ADDRESS = 2;

    /// A row of the table.
    ///
    /// @param part where the word stands: in the pseudo-header, in the header, in what it carries
    /// @param what the fields that it has a part of
    /// @param word its four digits
    /// @param sum  what all words up to it give: the carries apart, then four digits
    public record Row(String part, String what, String word, String sum) {}

    /// The checksums of `frame`, outermost first.
    public static List<ChecksumLook> of(FrameModel frame) {
        List<Layer> layers = frame.layers().stream().map(FrameModel.Part::layer).toList();
        List<ChecksumLook> looks = new ArrayList<>();
        for (int index = 0; index < layers.size(); index++) {
            FrameModel.Part part = frame.layers().get(index);
            Optional<ChecksumWork> work = ChecksumWork.of(layers, index);
            ChecksumWork.status(part.layer()).ifPresent(status -> looks.add(new ChecksumLook(frame, part, status, work)));
        }
        return looks;
    }

    /// Of `looks` that of the layer in which something is picked; the innermost where that has none.
    public static Optional<ChecksumLook> picked(List<ChecksumLook> looks, Selection selection) {
        return looks.stream().filter(look -> selection instanceof Selection.OfField field
                        && field.owner().equals(look.part().layer())).findFirst()
                .or(() -> looks.reversed().stream().findFirst());
    }

    /// How many rows there are.
    public int size() {
        return work.map(ChecksumWork::size).orElse(0);
    }

    /// The row at `index`.
    public Row row(int index, Messages messages) {
        ChecksumWork.Word word = work.orElseThrow().word(index);
        boolean header = part.layer().range().touchesByte(word.range().firstByte());
        String where = messages.text(word.pseudo() ? "checksum.pseudo" : header ? "checksum.header" : "checksum.data");
        String what = word.pseudo() ? pseudo(index, messages) : fields(word);
        return new Row(where, word.zeroed() ? messages.text("checksum.zeroed", what) : what, digits(word.value()), grouped(word.sum()));
    }

    /// What a word of the pseudo-header is: two addresses, then protocol and length, over IPv6 the other way round.
    private String pseudo(int index, Messages messages) {
        int all = work.orElseThrow().pseudoSize();
        boolean version4 = all == 2 * WORD_OF_ADDRESS + 2;
        int address = version4 ? WORD_OF_ADDRESS : 8;
        int behind = index - 2 * address;
        String key = index < address ? "checksum.source" : behind < 0 ? "checksum.destination"
                : (version4 ? behind == 0 : behind >= 2) ? "checksum.protocol" : "checksum.length";
        return messages.text(key);
    }

    /// The fields that the word has a part of; the protocol where no field of the layer does.
    private String fields(ChecksumWork.Word word) {
        String names = part.layer().fields().stream()
                .filter(field -> !isWorkedOut(field) && touches(field, word))
                .map(field -> field.definition().name()).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? frame.layers().stream().map(FrameModel.Part::layer)
                .filter(layer -> layer.source().equals(part.layer().source())
                        && layer.range().touchesByte(word.range().firstByte()))
                .map(layer -> layer.protocol().name()).reduce((_, inner) -> inner).orElse("") : names;
    }

    private static boolean isWorkedOut(Field field) {
        return field.id().endsWith(ChecksumRows.STATUS) || field.id().endsWith(CALCULATED);
    }

    private static boolean touches(Field field, ChecksumWork.Word word) {
        return field.range().bitLength() > 0 && field.range().firstBit() < word.range().endBit()
                && word.range().firstBit() < field.range().endBit();
    }

    /// Whether the word at `index` has a part of what is picked.
    public boolean isPicked(int index, Selection selection) {
        ChecksumWork.Word word = work.orElseThrow().word(index);
        return !word.pseudo() && selection.place().filter(place -> place.source().equals(part.layer().source())
                && place.range().firstBit() < word.range().endBit() && word.range().firstBit() < place.range().endBit()).isPresent();
    }

    /// What a click on the word at `index` picks; nothing new in the pseudo-header, whose bytes are not there.
    public Optional<Selection> pick(int index) {
        ChecksumWork.Word word = work.orElseThrow().word(index);
        return word.pseudo() ? Optional.empty()
                : Optional.of(frame.pickByte(part.layer().source(), word.range().firstByte()));
    }

    /// What becomes of the sum, a sentence a step; the last one is the verdict.
    public List<String> steps(Messages messages) {
        return work.map(found -> steps(found, messages))
                .orElseGet(() -> List.of(messages.said(status.definition().meaning())));
    }

    private List<String> steps(ChecksumWork found, Messages messages) {
        Stream<String> folds = found.folds().isEmpty() ? Stream.of(messages.text("checksum.nofold"))
                : found.folds().stream().map(fold -> messages.text("checksum.fold",
                        hex(fold.low()), "0x" + Integer.toHexString(fold.carry()), hex(fold.result())));
        Stream<String> form = found.result() == found.complement() ? Stream.of()
                : Stream.of(messages.text("checksum.otherform", hex(found.result())));
        return Stream.of(
                Stream.of(messages.text("checksum.sum", found.size(), hex(found.sum()))), folds,
                Stream.of(messages.text("checksum.complement", hex(found.folded()), hex(found.complement()))), form,
                Stream.of(messages.text("checksum.found", hex(found.found()))), Stream.of(verdict(found, messages)))
                .flatMap(step -> step).toList();
    }

    private String verdict(ChecksumWork found, Messages messages) {
        String key = found.matches() ? "checksum.same" : found.leftToCard() ? "checksum.card" : "checksum.differs";
        return messages.text(key, messages.said(status.definition().meaning()));
    }

    /// All of it in words, without the table.
    public String spoken(Messages messages) {
        String size = work.map(found -> messages.text("checksum.spoken", part.layer().protocol().name(), found.size()))
                .orElse(part.layer().protocol().name());
        return Stream.concat(Stream.of(size), steps(messages).stream()).collect(Collectors.joining(" "));
    }

    private static String digits(int word) {
        return "%04x".formatted(word);
    }

    private static String hex(long number) {
        return "0x%04x".formatted(number);
    }

    /// The carries apart: `2 e5f0`.
    private static String grouped(long sum) {
        return sum >>> Short.SIZE == 0 ? digits((int) sum)
                : "%x %04x".formatted(sum >>> Short.SIZE, sum & 0xffff);
    }
}
