package dev.osiscope.viewmodel.lab;

import dev.osiscope.lab.scenario.Knob;
import dev.osiscope.session.LabSession;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The settings of a host's kernel in the window. They hold for connections that are made after them. Used on the JavaFX
/// application thread; the host is asked in the background.
public final class KnobsModel {

    private static final String MISSING = "-";

    private final LabHands hands;
    private final Executor inbox;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<LabSession> session = Optional.empty();
    private String host = "";

    /// A knob at a host.
    ///
    /// @param knob  which
    /// @param value how it stands there: a number, several with spaces between them, a name
    public record Row(Knob knob, String value) {

        /// Whether it is switched on or off and has no other positions.
        public boolean toggles() {
            return switch (knob) {
                case TIMESTAMPS, SACK, DSACK, WINDOW_SCALING, SLOW_START_AFTER_IDLE, NO_PMTU -> true;
                default -> false;
            };
        }

        /// Whether it is off.
        public boolean off() {
            return value.equals("0");
        }
    }

    KnobsModel(LabHands hands, Executor inbox) {
        this.hands = hands;
        this.inbox = inbox;
    }

    /// The knobs that the host's kernel has; empty until it has answered.
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The host whose knobs they are.
    public String host() {
        return host;
    }

    /// Shows no knobs: of another lab, or of none.
    void show(Optional<LabSession> other) {
        session = other;
        host = "";
        rows.set(List.of());
    }

    /// Asks a host how its knobs stand.
    public void show(String name) {
        if (session.isEmpty() || name.isEmpty()) {
            return;
        }
        if (!name.equals(host)) {
            rows.set(List.of());
        }
        host = name;
        LabSession asked = session.get();
        Object[] settings = Arrays.stream(Knob.values()).map(Knob::setting).toArray();
        hands.later(() -> {
            try {
                String answer = asked.lab().host(name).command("settings", settings).join();
                inbox.execute(() -> take(asked, name, answer));
            } catch (CompletionException refused) {
                inbox.execute(() -> hands.notice(refused.getCause().getMessage()));
            }
        });
    }

    private void take(LabSession asked, String name, String answer) {
        if (session.filter(asked::equals).isPresent() && name.equals(host)) {
            String[] values = answer.split(" ");
            rows.set(IntStream.range(0, Math.min(values.length, Knob.values().length))
                    .filter(index -> !values[index].equals(MISSING))
                    .mapToObj(index -> new Row(Knob.values()[index], values[index].replace(',', ' '))).toList());
        }
    }

    /// Sets a knob of that host.
    public void set(Knob knob, String value) {
        String at = host;
        session.filter(_ -> !value.isBlank()).ifPresent(running -> hands.perform(running,
                at + " knob " + knob.word() + " " + value.strip(), () -> show(at)));
    }
}
