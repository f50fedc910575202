package dev.osiscope.view.hub;

import dev.osiscope.hub.HubStatus;
import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.viewmodel.hub.HubControl;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Those who are connected to the hub, each with its queue. It shows what is so now, wherever the playhead is.
public final class ReadersPane extends VBox {

    /// A crowd is not read one by one: the slow ones come first.
    private static final int MOST = 40;

    private final HubControl control;
    private final Messages messages;
    private final Label summary = HubParts.words("readers-summary", "small");
    private final VBox rows = new VBox();
    private Optional<HubStatus> shown = Optional.empty();

    /// Those who are connected to the hub of `control`.
    public ReadersPane(HubControl control, Messages messages) {
        this.control = control;
        this.messages = messages;
        rows.getStyleClass().add("scrub-rows");
        rows.setId("readers-rows");
        ScrollPane scroll = HubParts.scroll(rows);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("panel", "scrubbers-pane");
        setId("readers");
        getChildren().setAll(HubParts.title(messages.text("readers.title")), summary, scroll);
        visibleProperty().subscribe(visible -> {
            if (visible) {
                show(control.status());
            }
        });
    }

    /// Shows what is so now, if that is something else; called once a pulse.
    public void pulse() {
        if (isVisible() && !control.status().equals(shown)) {
            show(control.status());
        }
    }

    private void show(Optional<HubStatus> status) {
        shown = status;
        summary.setText(status.map(this::summary).orElseGet(() -> messages.text("readers.nohub")));
        List<HubStatus.Reader> readers = status.map(HubStatus::readers).orElse(List.of());
        Contents.replace(rows, readers.stream()
                .sorted((one, other) -> Boolean.compare(other.status().slow(), one.status().slow()))
                .limit(MOST).map(reader -> new ReaderRow(reader, messages)).toList());
    }

    private String summary(HubStatus status) {
        return messages.text("readers.summary", messages.number(status.readers().size()),
                messages.number(status.figures().messages()), messages.number(status.figures().dropped()),
                messages.text("readers.policy." + status.options().slowReaders().name().toLowerCase(Locale.ROOT)));
    }
}
