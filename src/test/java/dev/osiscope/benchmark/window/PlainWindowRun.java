package dev.osiscope.benchmark.window;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableListBase;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;

/// What looks at rows are compared with: a window of JavaFX's own controls as they come, which shows three panes of
/// made-up words for the row that is clicked. It opens no file and computes nothing, so it tells what JavaFX itself
/// takes for a table, a tree and a text on this machine.
final class PlainWindowRun {

    private static final long SEED = 4711;
    private static final int SIZE = 1_000_000;
    private static final int WARM_UP = 20;
    private static final int LOOKS = 220;
    private static final int LAYERS = 5;
    private static final int FIELDS = 9;
    private static final int HEX_LINES = 16;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final TableView<Integer> table = new TableView<>(new Rows());
    private final TreeView<String> tree = new TreeView<>();
    private final TextArea text = new TextArea();
    private final Random random = new Random(SEED);

    private PlainWindowRun() {
        List<IntFunction<String>> cells = List.of(
                row -> "%,d".formatted(row + 1), row -> "%.6f".formatted(row / 997.0),
                row -> "10.%d.%d.%d".formatted(row >> 16, row >> 8 & 0xff, row & 0xff), row -> "192.0.2.%d".formatted(row % 251),
                row -> row % 3 == 0 ? "DNS" : "TCP", row -> Integer.toString(54 + row % 1400),
                row -> "%d → 80 [ACK] Seq=%d Ack=1 Win=%d Len=%d".formatted(1024 + row % 60000, row * 7L, row % 65536, row % 1400));
        for (IntFunction<String> cell : cells) {
            TableColumn<Integer, String> column = new TableColumn<>("Column");
            column.setCellValueFactory(features -> new ReadOnlyStringWrapper(cell.apply(features.getValue())));
            column.setPrefWidth(WIDTH / cells.size());
            table.getColumns().add(column);
        }
        tree.setShowRoot(false);
        text.setStyle("-fx-font-family: monospace");
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                show(row);
            }
        });
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        Platform.startup(() -> {
            PlainWindowRun window = new PlainWindowRun();
            Scene scene = window.open();
            Hand hand = new Hand(scene);
            Thread.ofPlatform().name("benchmark").daemon().start(() -> {
                int code = 1;
                try {
                    window.print(new Painted(scene), hand, System.out);
                    code = 0;
                } catch (TimeoutException | RuntimeException failure) {
                    failure.printStackTrace();
                }
                Runtime.getRuntime().halt(code);
            });
        });
    }

    private Scene open() {
        SplitPane below = new SplitPane(tree, text);
        SplitPane panes = new SplitPane(table, below);
        panes.setOrientation(Orientation.VERTICAL);
        Scene scene = new Scene(panes, WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return scene;
    }

    private void print(Painted painted, Hand hand, PrintStream out) throws TimeoutException {
        looks(WARM_UP, painted, hand);
        out.println(Times.head());
        looks(LOOKS, painted, hand).forEach(times -> out.println(times.line()));
    }

    private List<Times> looks(int count, Painted painted, Hand hand) throws TimeoutException {
        Times jumps = new Times("a jump in the table");
        Times picks = new Times("any row, clicked: its tree and text");
        for (int look = 0; look < count; look++) {
            int row = random.nextInt(SIZE / 20 * 19);
            jumps.add(painted.after(() -> table.scrollTo(Math.max(0, row - 3)), () -> line(row) != null));
            painted.after(() -> hand.moveTo(line(row), 0.5), () -> line(row).isHover());
            picks.add(painted.after(hand::click, () -> text.getText().startsWith(head(row))));
        }
        return List.of(jumps, picks);
    }

    private Node line(int row) {
        return table.lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> line && line.isVisible() && line.getIndex() == row)
                .findFirst().orElse(null);
    }

    private static String head(int row) {
        return "%08x ".formatted(row);
    }

    private void show(int row) {
        TreeItem<String> root = new TreeItem<>();
        for (int layer = 0; layer < LAYERS; layer++) {
            TreeItem<String> item = new TreeItem<>("Layer %d of frame %,d".formatted(layer, row + 1));
            item.setExpanded(true);
            for (int field = 0; field < FIELDS; field++) {
                item.getChildren().add(new TreeItem<>("field %d: %d".formatted(field, (row + 1L) * (layer + 3) * (field + 7))));
            }
            root.getChildren().add(item);
        }
        tree.setRoot(root);
        StringBuilder hex = new StringBuilder(head(row));
        for (int line = 0; line < HEX_LINES; line++) {
            for (int place = 0; place < 16; place++) {
                hex.append("%02x ".formatted(row * (line + 1) + place & 0xff));
            }
            hex.append('\n');
        }
        text.setText(hex.toString());
    }

    /// Numbers from 0 that nobody keeps.
    private static final class Rows extends ObservableListBase<Integer> {

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return SIZE;
        }
    }
}
