package dev.osiscope.view.bytes;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A line of bytes, in hexadecimal, as bits where they are wanted, and as text. What stands beside each other and looks alike is
/// one node.
public final class HexLine extends Region {

    private static final int OCTET = 8;

    private final Text offset = new Text();
    private final List<HexRun> digits = new ArrayList<>();
    private final List<HexRun> bits = new ArrayList<>();
    private final List<HexRun> characters = new ArrayList<>();

    /// One of the ways to write the bytes of the line.
    ///
    /// @param runs   its nodes
    /// @param style  their style
    /// @param count  how many units it has: bytes, or bits
    /// @param size   how many bits a unit has
    /// @param margin how far the ground of what is picked goes beyond it, in characters
    /// @param place  where a unit stands, in characters
    /// @param text   how it is written
    private record Column(List<HexRun> runs, String style, int count, int size, double margin, IntUnaryOperator place,
            IntFunction<String> text) {}

    /// How what stands at a bit looks.
    interface Looks {
        /// @param bit   counted from the first one of the bytes
        /// @param alone whether it is about this bit, or about the byte that it is in
        ByteLook of(long bit, boolean alone);
    }

    HexLine() {
        getStyleClass().add("hex-line");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        offset.getStyleClass().addAll("hex-text", "hex-offset");
        offset.setTextOrigin(VPos.CENTER);
        offset.setMouseTransparent(true);
        getChildren().add(offset);
    }

    /// Shows the bytes from `from` on.
    void show(int from, Bytes bytes, Looks looks, HexMeasures measures) {
        Bytes shown = bytes.from(from).atMost(measures.columns());
        int count = shown.length();
        offset.setText("%04x".formatted(from));
        offset.setY(measures.line() / 2);
        setAccessibleText(offset.getText() + ": " + shown.hex() + (measures.bits() ? ", " + words(shown) : ""));
        show(from, looks, measures, new Column(digits, "hex-byte", count, OCTET, 1.0 / 3, measures::digits,
                unit -> HexFormat.of().toHexDigits((byte) shown.u8(unit))));
        show(from, looks, measures, new Column(bits, "hex-bit", measures.bits() ? count * OCTET : 0, 1, 0, measures::bit,
                unit -> String.valueOf(shown.unsigned(new BitRange(unit, 1)))));
        show(from, looks, measures, new Column(characters, "hex-char", count, OCTET, 0, measures::characters,
                unit -> character(shown.u8(unit))));
    }

    private static String character(int value) {
        return value >= 0x20 && value < 0x7f ? String.valueOf((char) value) : "·";
    }

    private static String words(Bytes shown) {
        return IntStream.range(0, shown.length())
                .mapToObj(index -> "%8s".formatted(Integer.toBinaryString(shown.u8(index))).replace(' ', '0'))
                .collect(Collectors.joining(" "));
    }

    private void show(int from, Looks looks, HexMeasures measures, Column column) {
        int run = 0;
        for (int unit = 0; unit < column.count(); run++) {
            ByteLook look = look(from, unit, looks, column);
            int end = unit + 1;
            while (end < column.count() && look(from, end, looks, column).equals(look)) {
                end++;
            }
            showRun(run, unit, end, look, measures, column);
            unit = end;
        }
        column.runs().subList(run, column.runs().size()).forEach(HexRun::hide);
    }

    private static ByteLook look(int from, int unit, Looks looks, Column column) {
        return looks.of((long) from * OCTET + (long) unit * column.size(), column.size() == 1);
    }

    private void showRun(int run, int first, int end, ByteLook look, HexMeasures measures, Column column) {
        if (run == column.runs().size()) {
            column.runs().add(new HexRun(column.style()));
            getChildren().addAll(column.runs().getLast().nodes());
        }
        int start = column.place().applyAsInt(first);
        StringBuilder text = new StringBuilder();
        for (int unit = first; unit < end; unit++) {
            text.append(" ".repeat(column.place().applyAsInt(unit) - start - text.length())).append(column.text().apply(unit));
        }
        HexRun shown = column.runs().get(run);
        shown.show(text.toString(), look);
        shown.place(start * measures.character(), measures.line(), measures.character(), measures.character() * column.margin());
    }
}
