package dev.osiscope.view.copy;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.viewmodel.copy.CopyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// The bits of the picked field, a button each: one that is pressed turns round. Of long fields there are none: their bytes can be
/// written.
final class BitRow extends FlowPane {

    private static final int MOST = 32;

    private final CopyModel copy;
    private final Messages messages;
    private final List<Button> bits = new ArrayList<>();

    BitRow(CopyModel copy, Messages messages) {
        this.copy = copy;
        this.messages = messages;
        getStyleClass().add("copy-bits");
        setId("copy-bits");
    }

    /// Shows the bits as they are now.
    void refresh() {
        Optional<BitRange> range = copy.place().filter(place -> place.bitLength() <= MOST);
        int count = range.map(place -> (int) place.bitLength()).orElse(0);
        while (bits.size() < count) {
            bits.add(button(bits.size()));
        }
        if (getChildren().size() != count) {
            Contents.replace(this, bits.subList(0, count));
        }
        for (int bit = 0; bit < count; bit++) {
            BitRange one = new BitRange(range.orElseThrow().firstBit() + bit, 1);
            long value = copy.bytes().unsigned(one);
            bits.get(bit).setText(String.valueOf(value));
            bits.get(bit).setAccessibleText(messages.text("copy.bit", bit + 1, count, value));
        }
        setVisible(count > 0);
        setManaged(count > 0);
    }

    private Button button(int bit) {
        Button button = new Button();
        button.getStyleClass().add("copy-bit");
        button.setOnAction(_ -> copy.flip(bit));
        return button;
    }
}
