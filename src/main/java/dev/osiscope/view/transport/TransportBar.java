package dev.osiscope.view.transport;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Ground;
import dev.osiscope.view.parts.Overflow;
import dev.osiscope.viewmodel.Player;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Step, play, speed, scrub, live.
public final class TransportBar extends HBox {

    /// Hardly any session takes longer.
    private static final String AN_HOUR = "3600.000000 s";
    /// So many buttons wide is the scrubber at least.
    private static final double SCRUBBED = 4.5;
    private static final double[] SPEEDS = {0.1, 0.25, 0.5, 1, 2, 5, 10, 100};

    private final SessionViewModel model;
    private final Messages messages;
    private final Region playGlyph = glyph("play");
    private final Button play;
    private final MenuButton speed = new MenuButton();
    private final SteadyLabel position = new SteadyLabel(Pos.CENTER_LEFT, "small", "muted");
    private final PlaceField place;
    private final SteadyLabel time = new SteadyLabel(Pos.CENTER_RIGHT, "mono", "small", "muted");
    private final Scrubber scrubber;
    /// What may be missing, the last one first: what can be done by it is in the menu then.
    private final List<Region> lesser;
    private final Overflow more;

    /// The transport bar of `model`.
    public TransportBar(SessionViewModel model) {
        this.model = model;
        messages = model.messages();
        getStyleClass().addAll("panel", "transport");
        Player player = model.player();
        play = button("play", playGlyph, player::togglePlay);
        place = new PlaceField(model);
        scrubber = new Scrubber(model);
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        fillSpeeds();
        Button live = liveButton();
        lesser = List.of(position, live, speed, time);
        more = new Overflow("transport-more", messages);
        getChildren().addAll(
                button("first", glyph("first"), () -> player.goTo(-1)),
                button("back", glyph("back"), player::stepBack),
                play,
                button("forward", glyph("forward"), player::stepForward),
                button("last", glyph("last"), () -> player.goTo(Integer.MAX_VALUE)),
                live,
                speed,
                more,
                position,
                scrubber,
                place,
                time);
        Ground.within(this);
        player.playingProperty().subscribe(this::refresh);
        model.lookProperty().subscribe(this::refresh);
        player.speedProperty().subscribe(this::refresh);
        refresh();
    }

    /// Where there is no room for all, what a menu has then and what is read elsewhere make room for the scrubber.
    @Override
    protected void layoutChildren() {
        List<Region> missing = missing(0);
        if (!Overflow.telling(missing).isEmpty()) {
            missing = missing(more.prefWidth(-1) + getSpacing());
        }
        for (Region part : lesser) {
            if (part.isManaged() == missing.contains(part)) {
                part.setVisible(!part.isManaged());
                part.setManaged(!part.isManaged());
            }
        }
        more.hold(Overflow.telling(missing));
        super.layoutChildren();
    }

    /// What has no room where so much is taken by what leads to it.
    private List<Region> missing(double taken) {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - SCRUBBED * play.prefWidth(-1) - taken;
        for (Node node : getManagedChildren()) {
            if (node != scrubber && node != more && !lesser.contains(node)) {
                room -= node.prefWidth(-1) + getSpacing();
            }
        }
        List<Region> missing = new ArrayList<>();
        for (Region part : lesser) {
            room -= part.prefWidth(-1) + getSpacing();
            if (room < 0) {
                missing.add(part);
            }
        }
        return missing;
    }

    /// Asks the user where the playhead is to go.
    public void askWhere() {
        place.ask();
    }

    /// Asks no more.
    ///
    /// @return whether it had asked
    public boolean escape() {
        return place.escape();
    }

    private static Region glyph(String name) {
        Region glyph = new Region();
        glyph.getStyleClass().addAll("glyph", name);
        return glyph;
    }

    private Button button(String id, Node graphic, Runnable action) {
        Button button = new Button("", graphic);
        button.setId("transport-" + id);
        button.setAccessibleText(messages.text("transport." + id));
        button.setTooltip(new Tooltip(messages.text("transport." + id)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button liveButton() {
        Region dot = new Region();
        dot.getStyleClass().add("live-dot");
        Button live = button("live", dot, model.player()::live);
        live.setText(messages.text("transport.live.label"));
        live.setMinWidth(USE_PREF_SIZE);
        Runnable mark = () -> {
            if (isLive() != live.getStyleClass().contains("live")) {
                live.getStyleClass().remove("live");
                if (isLive()) {
                    live.getStyleClass().add("live");
                }
            }
        };
        model.player().playingProperty().subscribe(mark);
        model.lookProperty().subscribe(mark);
        return live;
    }

    private boolean isLive() {
        int last = model.snapshotProperty().get().timeline().size() - 1;
        return model.player().playingProperty().get() && model.player().stepProperty().get() == last;
    }

    private void fillSpeeds() {
        speed.setId("transport-speed");
        speed.setMinWidth(USE_PREF_SIZE);
        speed.setTooltip(new Tooltip(messages.text("transport.speed")));
        for (double factor : SPEEDS) {
            MenuItem item = new MenuItem(written(factor));
            item.setOnAction(event -> model.player().speedProperty().set(factor));
            speed.getItems().add(item);
        }
    }

    /// The next slower or faster of the speeds offered.
    public static double nextSpeed(double now, boolean faster) {
        double best = faster ? SPEEDS[SPEEDS.length - 1] : SPEEDS[0];
        for (int index = 0; index < SPEEDS.length; index++) {
            double candidate = SPEEDS[faster ? index : SPEEDS.length - 1 - index];
            if (faster ? candidate > now : candidate < now) {
                return candidate;
            }
        }
        return best;
    }

    private static String written(double factor) {
        String digits = factor == Math.rint(factor)
                ? String.valueOf((long) factor)
                : String.format(Locale.ROOT, "%s", factor);
        return digits + "×";
    }

    private void refresh() {
        Player player = model.player();
        boolean playing = player.playingProperty().get();
        if (!playGlyph.getStyleClass().contains(playing ? "pause" : "play")) {
            playGlyph.getStyleClass().setAll("glyph", playing ? "pause" : "play");
        }
        String word = messages.text(playing ? "transport.pause" : "transport.play");
        play.setAccessibleText(word);
        play.getTooltip().setText(word);
        speed.setText(written(player.speedProperty().get()));
        speed.setAccessibleText(messages.text("transport.speed") + " " + speed.getText());
        var timeline = model.snapshotProperty().get().timeline();
        int size = timeline.size();
        position.show(messages.text("transport.position", player.stepProperty().get() + 1, size),
                messages.text("transport.position", size, size));
        time.show(Times.sinceStart(timeline, player.stepProperty().get()), AN_HOUR);
    }
}
