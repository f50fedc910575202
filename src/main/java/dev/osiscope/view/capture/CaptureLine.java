package dev.osiscope.view.capture;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Buttons;
import dev.osiscope.view.parts.EndsLine;
import dev.osiscope.viewmodel.Player;
import dev.osiscope.viewmodel.capture.CaptureStatus;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/// The line over a capture: whether the newest is followed, what was captured and lost, and what can be done with it.
public final class CaptureLine extends EndsLine {

    private static final PseudoClass LOSSY = PseudoClass.getPseudoClass("lossy");

    private final CaptureViewModel model;
    private final FileViewModel files;
    private final Messages messages;
    private final ToggleButton follow = new ToggleButton();
    private final Label state = new Label();
    private final Label counters = new Label();
    private final Tooltip who = new Tooltip();
    private final Button stop = new Button();
    private final Button wireshark = new Button();
    private final Button again = new Button();

    /// The line of `model`.
    public CaptureLine(CaptureViewModel model) {
        super("capture-line", model.sockets().messages());
        this.model = model;
        files = model.files();
        messages = model.sockets().messages();
        button(follow, "follow", this::toggleFollowing);
        follow.getStyleClass().addAll("follow", "single");
        ToggleButton group = new ToggleButton();
        button(group, "group", () -> { });
        group.getStyleClass().add("single");
        group.selectedProperty().bindBidirectional(files.session().groupingProperty());
        state.setId("capture-state");
        state.getStyleClass().add("small");
        state.setMinWidth(0);
        counters.setId("capture-counters");
        counters.getStyleClass().addAll("small", "mono", "capture-counters");
        counters.setMinWidth(USE_PREF_SIZE);
        counters.setTooltip(who);
        button(stop, "stop", model::stop);
        Button save = new Button();
        button(save, "save", model::save);
        button(wireshark, "wireshark", files::openInWireshark);
        if (!files.hasWireshark()) {
            wireshark.getTooltip().setText(messages.text("live.wireshark.missing"));
        }
        button(again, "over", model::startOver);
        place(List.of(follow, group, counters, state), List.of(stop, save, wireshark, again));
        model.statusProperty().subscribe(this::refresh);
        files.followingProperty().subscribe(this::refresh);
        refresh();
    }

    private void button(ButtonBase button, String id, Runnable action) {
        Buttons.dressed(button, "capture-" + id, messages, "live." + id, action);
    }

    private void toggleFollowing() {
        Player player = files.session().player();
        if (files.followingProperty().get()) {
            player.pause();
        } else {
            player.live();
        }
        refresh();
    }

    private void refresh() {
        CaptureStatus status = model.statusProperty().get();
        boolean follows = files.followingProperty().get();
        follow.setSelected(follows);
        follow.setText(messages.text(follows ? "live.follow.on" : "live.follow"));
        stop.setDisable(!status.running());
        FrameCounters seen = status.counters();
        counters.setText(messages.text(seen.dropped() == 0 ? "live.counters" : "live.counters.dropped",
                messages.number(status.recorded()), messages.number(seen.dropped())));
        counters.pseudoClassStateChanged(LOSSY, seen.dropped() > 0);
        who.setText(messages.text("live.counters.who", messages.number(seen.received()),
                messages.number(seen.droppedByKernel()), messages.number(seen.droppedByInterface()),
                messages.number(seen.droppedByUs())));
        counters.setAccessibleText(who.getText());
        // How an end came about stays in sight.
        mayLack(status.running() ? List.of(state, wireshark, again) : List.of(wireshark, again));
        state.setText(status.running() ? messages.text("live.running", status.way()) : status.words());
    }
}
