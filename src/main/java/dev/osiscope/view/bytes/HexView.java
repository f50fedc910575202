package dev.osiscope.view.bytes;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Place;
import dev.osiscope.dissect.Source;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.viewmodel.FrameModel;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The bytes of the frame (or of another of its sources), sixteen a row, in hexadecimal and as text, each in its layer's colour. A click
/// picks the smallest field that holds the byte.
public final class HexView extends ListView<Integer> {

    private static final int WIDTH = 16;

    private final SessionViewModel model;

    /// The bytes of `model`'s step.
    public HexView(SessionViewModel model) {
        this.model = model;
        setId("hex");
        getStyleClass().add("hex-view");
        setAccessibleText(model.messages().text("bytes.accessible"));
        setCellFactory(view -> new RowCell());
        model.frameProperty().subscribe(this::refill);
        model.sourceProperty().subscribe(this::refill);
        model.selectionProperty().subscribe(this::revealSelection);
    }

    private void refill() {
        int rows = (bytes().length() + WIDTH - 1) / WIDTH;
        getItems().setAll(IntStream.range(0, rows).boxed().toList());
        refresh();
    }

    private Bytes bytes() {
        return model.sourceProperty().get().map(Source::bytes).orElse(Bytes.EMPTY);
    }

    /// The bits that are picked, where they are among the bytes shown.
    private Optional<BitRange> picked() {
        return model.selectionProperty().get().place()
                .filter(place -> model.sourceProperty().get().filter(place.source()::equals).isPresent())
                .map(Place::range);
    }

    private void revealSelection() {
        refresh();
        picked()
                .map(range -> range.firstByte() / WIDTH)
                .filter(row -> row < getItems().size())
                .ifPresent(this::scrollTo);
    }

    /// One row of sixteen bytes.
    private final class RowCell extends ListCell<Integer> {

        private final Label offset = new Label();
        private final Label[] bytes = new Label[WIDTH];
        private final Label[] characters = new Label[WIDTH];
        private final HBox line = new HBox();

        RowCell() {
            offset.getStyleClass().add("hex-offset");
            line.getChildren().add(offset);
            for (int column = 0; column < WIDTH; column++) {
                bytes[column] = part("hex-byte", column);
                line.getChildren().add(bytes[column]);
                if (column == WIDTH / 2 - 1) {
                    line.getChildren().add(gap(0.5));
                }
            }
            line.getChildren().add(gap(1));
            for (int column = 0; column < WIDTH; column++) {
                characters[column] = part("hex-char", column);
                line.getChildren().add(characters[column]);
            }
            setGraphic(null);
        }

        private Region gap(double em) {
            Region gap = new Region();
            gap.setMinWidth(em * 12);
            return gap;
        }

        private Label part(String style, int column) {
            Label part = new Label();
            part.getStyleClass().add(style);
            part.setMinWidth(Region.USE_PREF_SIZE);
            part.setOnMouseClicked(event -> pick(column));
            return part;
        }

        private void pick(int column) {
            if (getItem() != null) {
                model.frame().ifPresent(frame -> model.sourceProperty().get().ifPresent(source ->
                        model.selectionProperty().set(frame.pickByte(source, getItem() * WIDTH + column))));
            }
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            Optional<FrameModel> frame = model.frame();
            if (empty || row == null || frame.isEmpty() || row * WIDTH >= bytes().length()) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            offset.setText("%04x".formatted(row * WIDTH));
            for (int column = 0; column < WIDTH; column++) {
                showByte(frame.get(), row * WIDTH + column, column);
            }
            setGraphic(line);
            int from = row * WIDTH;
            setAccessibleText(offset.getText() + ": " + bytes().from(from).atMost(WIDTH).hex());
        }

        private void showByte(FrameModel frame, int index, int column) {
            boolean there = index < bytes().length();
            int value = there ? bytes().u8(index) : 0;
            bytes[column].setText(there ? "%02x".formatted(value) : "  ");
            characters[column].setText(there ? printable(value) : " ");
            restyle(bytes[column], "hex-byte", frame, index, there);
            restyle(characters[column], "hex-char", frame, index, there);
        }

        private static String printable(int value) {
            return value >= 0x20 && value < 0x7f ? String.valueOf((char) value) : "·";
        }

        private void restyle(Label part, String style, FrameModel frame, int index, boolean there) {
            Optional<OsiLayer> layer = model.sourceProperty().get().filter(_ -> there)
                    .flatMap(source -> frame.layerOfByte(source, index));
            boolean picked = there && picked().map(range -> touches(range, index)).orElse(false);
            part.getStyleClass().setAll("label", style);
            layer.ifPresent(found -> part.getStyleClass().add("l" + found.number()));
            if (picked) {
                part.getStyleClass().add("picked");
            }
        }

        private static boolean touches(BitRange range, int index) {
            return range.bitLength() > 0 && range.touchesByte(index);
        }
    }
}
