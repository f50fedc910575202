package dev.osiscope.viewmodel.hub;

import dev.osiscope.hub.SlowReaderPolicy;
import dev.osiscope.i18n.Messages;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the hub is to be, as it is written in a form. What is used is remembered, but for the join code: where one is needed and
/// none is written, one is made.
public final class HubForm {

    private static final String SETTINGS = "hub.settings";
    private static final int SHORTEST_CODE = 6;
    private static final int CODE_LETTERS = 8;
    /// Letters and digits that are not taken for each other when they are read aloud or from a wall.
    private static final String LETTERS = "abcdefghkmnpqrstuvwxyz23456789";
    private static final int CONNECTIONS_FROM_ELSEWHERE = 256;
    private static final int RATE_FROM_ELSEWHERE = 50;

    private final Messages messages;
    private final HubControl control;
    private final StringProperty address = new SimpleStringProperty();
    private final StringProperty port = new SimpleStringProperty();
    private final BooleanProperty tls = new SimpleBooleanProperty();
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty connections = new SimpleStringProperty();
    private final StringProperty rate = new SimpleStringProperty();
    private final ObjectProperty<SlowReaderPolicy> policy = new SimpleObjectProperty<>();
    private final StringProperty queue = new SimpleStringProperty();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    /// What was remembered is in the form, and the hub is like that from its next start on.
    public HubForm(Messages messages, HubControl control) {
        this.messages = messages;
        this.control = control;
        control.preferences().get(SETTINGS).flatMap(HubSettings::read).ifPresentOrElse(remembered -> {
            fill(remembered);
            makeCode(remembered);
            control.use(remembered, wantedCode());
        }, () -> fill(HubSettings.DEFAULT));
        address.subscribe((_, chosen) -> suggest(chosen));
    }

    private void fill(HubSettings settings) {
        address.set(settings.address());
        port.set(String.valueOf(settings.port()));
        tls.set(settings.tls());
        connections.set(limit(settings.connections()));
        rate.set(limit(settings.rate()));
        policy.set(settings.policy());
        queue.set(String.valueOf(settings.queueKib()));
    }

    /// Strangers have limits, as long as nobody says that they have none.
    private void suggest(String chosen) {
        if (isAddress(chosen) && !InetAddress.ofLiteral(chosen).isLoopbackAddress()) {
            connections.set(limitOf(connections) == 0 ? String.valueOf(CONNECTIONS_FROM_ELSEWHERE) : connections.get());
            rate.set(limitOf(rate) == 0 ? String.valueOf(RATE_FROM_ELSEWHERE) : rate.get());
        }
    }

    /// Uses what is written: the hub is started anew. Where something is wrong with it, that is said, and nothing is done.
    public void use() {
        Optional<HubSettings> read = read();
        if (read.isPresent()) {
            makeCode(read.get());
            control.preferences().put(SETTINGS, read.get().written());
            control.use(read.get(), wantedCode());
            control.startAnew();
        }
    }

    private void makeCode(HubSettings settings) {
        if (settings.beyondThisMachine() && code.get().isBlank()) {
            SecureRandom random = new SecureRandom();
            StringBuilder made = new StringBuilder();
            random.ints(CODE_LETTERS, 0, LETTERS.length()).forEach(letter -> made.append(LETTERS.charAt(letter)));
            code.set(made.toString());
        }
    }

    private Optional<String> wantedCode() {
        return Optional.of(code.get().strip()).filter(written -> !written.isEmpty());
    }

    private Optional<HubSettings> read() {
        fault.set("");
        if (!isAddress(address.get())) {
            return wrong("hub.form.fault.address");
        }
        int wantedPort = number(port);
        int wantedQueue = number(queue);
        if (wantedPort < 1 || wantedPort > HubSettings.HIGHEST_PORT) {
            return wrong("hub.form.fault.port", HubSettings.HIGHEST_PORT);
        }
        if (limitOf(connections) < 0 || limitOf(rate) < 0) {
            return wrong("hub.form.fault.limit");
        }
        if (wantedQueue < HubSettings.LEAST_QUEUE || wantedQueue > HubSettings.LARGEST_QUEUE) {
            return wrong("hub.form.fault.queue", HubSettings.LEAST_QUEUE, messages.number(HubSettings.LARGEST_QUEUE));
        }
        if (wantedCode().filter(written -> written.length() < SHORTEST_CODE || written.contains(" ")).isPresent()) {
            return wrong("hub.form.fault.code", SHORTEST_CODE);
        }
        return Optional.of(new HubSettings(address.get().strip(), wantedPort, tls.get(), limitOf(connections), limitOf(rate),
                policy.get(), wantedQueue));
    }

    private Optional<HubSettings> wrong(String key, Object... values) {
        fault.set(messages.text(key, values));
        return Optional.empty();
    }

    private static boolean isAddress(String text) {
        try {
            return InetAddress.ofLiteral(text.strip()) != null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static int number(StringProperty written) {
        try {
            return Integer.parseInt(written.get().strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /// Where there is no limit nothing is written, and the field says so in words.
    private static String limit(int most) {
        return most == 0 ? "" : String.valueOf(most);
    }

    private static int limitOf(StringProperty written) {
        return written.get().isBlank() ? 0 : number(written);
    }

    /// The words of the language.
    public Messages messages() {
        return messages;
    }

    /// The hub that it is for.
    public HubControl control() {
        return control;
    }

    /// The address of this machine to listen on.
    public StringProperty addressProperty() {
        return address;
    }

    /// The first port to try.
    public StringProperty portProperty() {
        return port;
    }

    /// Whether it answers to TLS.
    public BooleanProperty tlsProperty() {
        return tls;
    }

    /// The join code; empty where nobody is asked.
    public StringProperty codeProperty() {
        return code;
    }

    /// How many clients there may be.
    public StringProperty connectionsProperty() {
        return connections;
    }

    /// How many lines a second each may send.
    public StringProperty rateProperty() {
        return rate;
    }

    /// What is done with slow readers.
    public ObjectProperty<SlowReaderPolicy> policyProperty() {
        return policy;
    }

    /// How many KiB may wait for one client.
    public StringProperty queueProperty() {
        return queue;
    }

    /// What is wrong with what is written; empty where nothing is.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }
}
