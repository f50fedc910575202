package dev.osiscope.view.header;

import dev.osiscope.dissect.Field;
import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Hue;
import dev.osiscope.view.parts.Wording;
import dev.osiscope.viewmodel.FrameModel;
import dev.osiscope.viewmodel.HeaderPlan;
import dev.osiscope.viewmodel.Ranges;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.FieldValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A field of a header's picture: a box for each row that it reaches over, its name and its value in the widest. A single bit
/// is filled where it is set.
final class HeaderCell extends Region {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
    private static final double MARGIN = 0.3;
    /// A bit with its value has less room, and how much the lines of a name above its value may reach into each other.
    private static final double NARROW = 0.15;
    /// A bit without its value may fill its cell: hardly more than two letters have room.
    private static final double NARROWEST = 0.04;
    private static final double BETWEEN = 0.4;
    /// The name of a bit and its value are that near, so that both have room as often as they can.
    private static final double BETWEEN_OF_BIT = 0.15;
    /// What the RFCs call the lengths in words of 4 bytes: Wireshark's ids are those of the bytes.
    private static final Map<String, String> IN_WORDS = Map.of("tcp.hdr_len", "DOffset", "ip.hdr_len", "IHL");
    /// The longest short name of a bit.
    private static final String SHORT_NAME = "CWR";
    private static final List<String> NOTHING = List.of("");

    private final HeaderPlan.Cell cell;
    private final List<Region> boxes;
    private final Label name = new Label();
    private final Label value = new Label();
    private HeaderGrid grid = new HeaderGrid(1, 0, HeaderPlan.WIDTH, 1);

    HeaderCell(HeaderPlan.Cell cell, FrameModel.Part part, Messages messages) {
        this.cell = cell;
        boxes = cell.pieces().stream().map(_ -> box()).toList();
        Field field = cell.field();
        name.getStyleClass().add("header-name");
        value.getStyleClass().add("header-value");
        getChildren().setAll(boxes);
        getChildren().addAll(name, value);
        getChildren().forEach(node -> node.setManaged(false));
        Hue.show(this, part.osi());
        pseudoClassStateChanged(SET, bit() && field.value().equals(new FieldValue.Unsigned(1)));
        getStyleClass().add("header-cell");
        setManaged(false);
        setPickOnBounds(false);
        setAccessibleRole(AccessibleRole.TEXT);
        String place = messages.text(Ranges.of(field.range()));
        setAccessibleText(field.definition().name() + ": " + field.text() + ", " + place);
        Tooltip.install(this, new Tooltip(field.definition().name() + ": " + field.text() + "\n" + place + "\n"
                + messages.said(field.definition().meaning())));
    }

    private static Region box() {
        Region box = new Region();
        box.getStyleClass().add("header-box");
        return box;
    }

    private boolean bit() {
        return cell.field().range().bitLength() == 1;
    }

    HeaderPlan.Cell cell() {
        return cell;
    }

    void setPicked(boolean picked) {
        pseudoClassStateChanged(PICKED, picked);
    }

    void setGrid(HeaderGrid next) {
        if (!next.equals(grid)) {
            grid = next;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        for (int index = 0; index < boxes.size(); index++) {
            HeaderPlan.Piece piece = cell.pieces().get(index);
            double left = grid.x(piece.bit());
            double top = grid.y(piece.row());
            boxes.get(index).resizeRelocate(left, top,
                    grid.x(piece.bit() + piece.bits()) - left + 1, grid.y(piece.row() + 1) - top + 1);
        }
        HeaderPlan.Piece widest = cell.widest();
        double left = grid.x(widest.bit());
        double top = grid.y(widest.row());
        placeWords(left, top, grid.x(widest.bit() + widest.bits()) - left, grid.y(widest.row() + 1) - top);
    }

    private void placeWords(double left, double top, double width, double height) {
        double room = width - 2 * (bit() ? NARROWEST : MARGIN) * grid.em();
        boolean two = grid.twoLines();
        if (two) {
            name.setText(Wording.longestThatFits(name, names(), room));
            value.setText(Wording.longestThatFits(value, values(), room));
        } else {
            write(room);
        }
        name.autosize();
        value.autosize();
        double gap = name.getText().isEmpty() || value.getText().isEmpty() ? 0 : between();
        double middle = left + width / 2;
        if (two && !value.getText().isEmpty() && !name.getText().isEmpty()) {
            centre(name, middle - name.getWidth() / 2, top, height / 2 + NARROW * grid.em());
            centre(value, middle - value.getWidth() / 2, top + height / 2 - NARROW * grid.em(), height / 2);
        } else {
            double all = name.getWidth() + gap + value.getWidth();
            centre(name, middle - all / 2, top, height);
            centre(value, middle + all / 2 - value.getWidth(), top, height);
        }
        name.setVisible(!name.getText().isEmpty());
        value.setVisible(!value.getText().isEmpty());
    }

    /// Name and value in one line: a shorter name beside its value tells more than the whole name alone.
    private void write(double room) {
        for (String word : names()) {
            for (String number : values()) {
                boolean told = !word.isEmpty() && (!number.isEmpty() || values().equals(NOTHING));
                if (told && Wording.width(name, word) + (number.isEmpty() ? 0 : between() + Wording.width(value, number)) <= room) {
                    name.setText(word);
                    value.setText(number);
                    return;
                }
            }
        }
        name.setText(Wording.longestThatFits(name, names(), room));
        value.setText(name.getText().isEmpty() ? Wording.longestThatFits(value, values(), room) : "");
    }

    private double between() {
        return (bit() ? BETWEEN_OF_BIT : BETWEEN) * grid.em();
    }

    private static void centre(Label label, double left, double top, double height) {
        label.relocate(Math.round(left), Math.round(top + (height - label.getHeight()) / 2));
    }

    /// What is written in all cells of single bits: their short names with their values where both have room; where they have none, the
    /// names, as a bit that is set stands out by itself; where not even they have, the first letters.
    private enum Bits { NAMES_AND_VALUES, NAMES, LETTERS }

    private Bits bits() {
        double room = grid.x(1) - grid.x(0) - 2 * NARROW * grid.em();
        double names = Wording.width(name, SHORT_NAME);
        boolean both = grid.twoLines() ? names <= room : names + between() + Wording.width(value, "0") <= room;
        return both ? Bits.NAMES_AND_VALUES : names <= room ? Bits.NAMES : Bits.LETTERS;
    }

    /// In words, as Wireshark's id ends or the RFC has it for short; a bit by its short name or its first letter. A name of two letters is as short as that: one of
    /// them would be another bit's.
    private List<String> names() {
        Field field = cell.field();
        String word = field.definition().name();
        String id = field.id().substring(field.id().lastIndexOf('.') + 1);
        if (!bit()) {
            return Stream.of(word, IN_WORDS.getOrDefault(field.id(), id), "").distinct().toList();
        }
        String brief = word.length() <= SHORT_NAME.length() ? word : id.toUpperCase(Locale.ROOT);
        boolean whole = bits() != Bits.LETTERS && brief.length() <= SHORT_NAME.length() || brief.length() < SHORT_NAME.length();
        return List.of(whole ? brief : brief.substring(0, 1), "");
    }

    /// As it is shown, or the number alone that its bits hold.
    private List<String> values() {
        if (bit()) {
            return bits() == Bits.NAMES_AND_VALUES ? List.of(number(), "") : NOTHING;
        }
        return Stream.of(cell.field().text(), number(), "").distinct().toList();
    }

    private String number() {
        Field field = cell.field();
        return field.value() instanceof FieldValue.Unsigned(long number)
                ? Long.toUnsignedString(field.definition().format() == FieldFormat.WORDS ? number / Integer.BYTES : number) : "";
    }
}
