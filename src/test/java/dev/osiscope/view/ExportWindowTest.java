package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.export.give.Form;
import dev.osiscope.viewmodel.FileDialogs;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

/// Giving a session away, by the keyboard alone.
class ExportWindowTest extends WindowUnderTest {

    private Node sheet() {
        return window.lookup("#export");
    }

    private void openSheet() throws Exception {
        key(KeyCode.CONTROL, KeyCode.G);
        until(() -> sheet() != null && window.lookup("#export-form").isFocused());
    }

    private void writeRange(String first, String last) {
        key(KeyCode.TAB);
        key(KeyCode.CONTROL, KeyCode.A);
        write(first);
        key(KeyCode.TAB);
        key(KeyCode.CONTROL, KeyCode.A);
        write(last);
    }

    @Test
    void aRangeIsSavedAsAPage() throws Exception {
        recordDemo();
        Path file = memory.resolve("page.html");
        dialogs.toSave = Optional.of(new FileDialogs.Target(file, true));
        openSheet();
        assertFalse(window.lookup("#export-progress").isVisible(), "nothing is written yet");
        assertEquals(Form.HTML, ((ComboBox<?>) window.lookup("#export-form")).getValue());
        writeRange("2", "5");
        key(KeyCode.ENTER);
        until(() -> Files.exists(file) && sheet() == null);
        String page = Files.readString(file);
        assertEquals(4, page.split("<article ", -1).length - 1);
        until(() -> window.lookup("#notice") != null);
    }

    @Test
    void aUdpConversationOfAFileIsGivenAwayToo() throws Exception {
        Path target = memory.resolve("udp.json");
        dialogs.toOpen = Optional.of(Path.of("src", "test", "resources", "captures", "dns-udp.pcapng"));
        dialogs.toSave = Optional.of(new FileDialogs.Target(target, true));
        key(KeyCode.CONTROL, KeyCode.O);
        until(() -> !files.statusProperty().get().reading() && files.session().step().isPresent());
        openSheet();
        fx(() -> {
            files.exports().formProperty().set(Form.JSON);
            return null;
        });
        writeRange("3", "4");
        key(KeyCode.ENTER);
        until(() -> Files.exists(target) && sheet() == null);
        String data = Files.readString(target);
        assertTrue(data.contains("Asks for AAAA of www.osiscope.test"), data);
        assertEquals(List.of("dns-udp.json"), dialogs.suggestions);
    }

    @Test
    void whatIsWrongIsSaidAndEscapeLeaves() throws Exception {
        recordDemo();
        openSheet();
        writeRange("5", "2");
        until(() -> ((Label) window.lookup("#export-problem")).getText().startsWith("The session has the steps 1 to "));
        assertTrue(window.lookup("#export-save").isDisabled());
        key(KeyCode.ENTER);
        assertEquals(List.of(), dialogs.suggestions);
        key(KeyCode.ESCAPE);
        until(() -> sheet() == null);
    }

    @Test
    void lettersInTheSheetDoNothingToTheWindow() throws Exception {
        recordDemo();
        openSheet();
        Theme before = window.themeProperty().get();
        key(KeyCode.T);
        key(KeyCode.B);
        assertEquals(before, window.themeProperty().get());
    }

    private Path offerLayers(String name) throws Exception {
        recordDemo();
        key(KeyCode.END);
        Path file = memory.resolve(name);
        dialogs.toSave = Optional.of(new FileDialogs.Target(file, true));
        fx(() -> {
            window.lookup("#sender-4").requestFocus();
            return null;
        });
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        until(() -> sheet() != null && window.lookup("#export-form").isFocused());
        return file;
    }

    @Test
    void thePaneWithTheKeyboardIsSavedAsAPicture() throws Exception {
        Path file = offerLayers("pane.png");
        assertNull(fx(() -> window.lookup("#export-look")), "it looks as it does");
        assertFalse(fx(() -> window.lookup("#export-first").getParent().isVisible()));
        key(KeyCode.ENTER);
        until(() -> Files.exists(file));
        BufferedImage picture = ImageIO.read(file.toFile());
        Node layers = window.lookup("#layers");
        assertEquals(2 * layers.getLayoutBounds().getWidth(), picture.getWidth(), 2);
        assertEquals(2 * layers.getLayoutBounds().getHeight(), picture.getHeight(), 2);
        assertTrue(dialogs.suggestions.getFirst().endsWith(" layers.png"), dialogs.suggestions::toString);
    }

    @Test
    void thePaneIsSavedAsADrawing() throws Exception {
        Path file = offerLayers("pane.svg");
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        until(() -> Files.exists(file));
        String drawing = Files.readString(file);
        assertTrue(drawing.contains(">Transport</text>"), drawing);
        Node layers = window.lookup("#layers");
        assertTrue(drawing.contains("<svg ") && drawing.contains("width=\"" + Math.round(layers.getLayoutBounds().getWidth())), drawing);
    }

    @Test
    void thePaneIsFilmedOverARangeOfSteps() throws Exception {
        Path file = offerLayers("pane.gif");
        int before = step();
        key(KeyCode.DOWN);
        key(KeyCode.DOWN);
        writeRange("2", "5");
        key(KeyCode.ENTER);
        until(() -> Files.exists(file) && sheet() == null);
        assertEquals(before, step());
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(4, reader.getNumImages(true));
            assertEquals(fx(() -> window.lookup("#layers").getLayoutBounds().getWidth()), reader.getWidth(0), 1);
        } finally {
            reader.dispose();
        }
    }
}
