package dev.osiscope.view.bytes;

import dev.osiscope.bytes.Bytes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A line of bytes, in hexadecimal and as text. Bytes beside each other that look alike are one node.
public final class HexLine extends Region {

    private final Text offset = new Text();
    private final List<HexRun> digits = new ArrayList<>();
    private final List<HexRun> characters = new ArrayList<>();
    private int first;

    HexLine() {
        getStyleClass().add("hex-line");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        offset.getStyleClass().addAll("hex-text", "hex-offset");
        offset.setTextOrigin(VPos.CENTER);
        offset.setMouseTransparent(true);
        getChildren().add(offset);
    }

    /// Shows the bytes from `from` on.
    void show(int from, Bytes bytes, IntFunction<ByteLook> looks, HexMeasures measures) {
        first = from;
        int count = Math.min(measures.columns(), bytes.length() - from);
        offset.setText("%04x".formatted(from));
        offset.setY(measures.line() / 2);
        setAccessibleText(offset.getText() + ": " + bytes.from(from).atMost(count).hex());
        int run = 0;
        for (int column = 0; column < count; run++) {
            ByteLook look = looks.apply(from + column);
            int end = column + 1;
            while (end < count && looks.apply(from + end).equals(look)) {
                end++;
            }
            showRun(run, column, end, bytes, look, measures);
            column = end;
        }
        digits.subList(run, digits.size()).forEach(HexRun::hide);
        characters.subList(run, characters.size()).forEach(HexRun::hide);
    }

    private void showRun(int run, int column, int end, Bytes bytes, ByteLook look, HexMeasures measures) {
        if (run == digits.size()) {
            digits.add(new HexRun("hex-byte"));
            characters.add(new HexRun("hex-char"));
            getChildren().addAll(digits.getLast().nodes());
            getChildren().addAll(characters.getLast().nodes());
        }
        StringBuilder hex = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (int place = column; place < end; place++) {
            int value = bytes.u8(first + place);
            hex.append(" ".repeat(measures.digits(place) - measures.digits(column) - hex.length()))
                    .append(HexFormat.of().toHexDigits((byte) value));
            text.append(value >= 0x20 && value < 0x7f ? (char) value : '·');
        }
        digits.get(run).show(hex.toString(), look);
        digits.get(run).place(measures.digits(column) * measures.character(), measures.line(), measures.character(),
                measures.character() / 3);
        characters.get(run).show(text.toString(), look);
        characters.get(run).place(
                measures.characters(column) * measures.character(), measures.line(), measures.character(), 0);
    }
}
