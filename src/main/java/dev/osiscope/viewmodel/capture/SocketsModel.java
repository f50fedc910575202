package dev.osiscope.viewmodel.capture;

import dev.osiscope.i18n.Messages;
import dev.osiscope.sockets.LocalSocket;
import dev.osiscope.sockets.SessionFilter;
import dev.osiscope.sockets.SocketTable;
import dev.osiscope.viewmodel.Inbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The live list of this machine's TCP sockets: looked up once a second while it is in sight, searched, sorted, one of them
/// picked. Looks are made in the background. Used on the JavaFX application thread.
public final class SocketsModel {

    private static final long BETWEEN_LOOKS = 1_000_000_000;

    private final Messages messages;
    private final SocketLooks looks;
    private final Executor background;
    private final Inbox inbox = new Inbox();
    private final ReadOnlyIntegerWrapper generation = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<SocketItem>> picked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty listeningOnly = new SimpleBooleanProperty();
    private final ObjectProperty<SocketSort> sort = new SimpleObjectProperty<>(SocketSort.PROCESS);
    private final BooleanProperty descending = new SimpleBooleanProperty();
    private List<SocketItem> all = List.of();
    private List<SocketItem> shown = List.of();
    private int namespaces;
    private boolean looking;
    private boolean looked;
    private long lastLook;

    /// The sockets of `table`.
    ///
    /// @param background where looks are made
    /// @param clock      what time it is, for the age of programs
    public SocketsModel(Messages messages, SocketTable table, Executor background, InstantSource clock) {
        this.messages = messages;
        this.background = background;
        looks = new SocketLooks(messages, table, clock);
        search.subscribe(this::arrange);
        listeningOnly.subscribe(this::arrange);
        sort.subscribe(this::arrange);
        descending.subscribe(this::arrange);
    }

    /// Takes what the background has found and looks again where it is time to. Called once a pulse while the list is in
    /// sight.
    ///
    /// @param nowNanos any clock that goes forward, nanoseconds
    public void pulse(long nowNanos) {
        inbox.workOff();
        if (!looking && (!looked || nowNanos - lastLook >= BETWEEN_LOOKS)) {
            looking = true;
            lastLook = nowNanos;
            background.execute(() -> {
                SocketLooks.Look look = looks.look();
                inbox.execute(() -> take(look));
            });
        }
    }

    private void take(SocketLooks.Look look) {
        looking = false;
        looked = true;
        problem.set(look.problem());
        if (look.problem().isEmpty()) {
            namespaces = look.namespaces();
            all = look.items();
            arrange();
        }
    }

    private void arrange() {
        String[] words = search.get().strip().toLowerCase(Locale.ROOT).split("\\s+");
        shown = all.stream()
                .filter(item -> !listeningOnly.get() || item.socket().listens())
                .filter(item -> item.matches(words))
                .sorted(sort.get().order(descending.get()))
                .toList();
        remark.set(looks.remark(shown, namespaces));
        picked.get().flatMap(before -> find(before.socket().key())).ifPresent(now -> picked.set(Optional.of(now)));
        generation.set(generation.get() + 1);
    }

    private Optional<SocketItem> find(LocalSocket.Key key) {
        return all.stream().filter(item -> item.socket().key().equals(key)).findFirst();
    }

    /// The words of the list.
    public Messages messages() {
        return messages;
    }

    /// Changes whenever the list is another one.
    public ReadOnlyIntegerProperty generationProperty() {
        return generation.getReadOnlyProperty();
    }

    /// The sockets that are shown, in their order.
    public List<SocketItem> items() {
        return shown;
    }

    /// How many sockets there are, shown or not.
    public int total() {
        return all.size();
    }

    /// Whether the table was looked at yet.
    public boolean looked() {
        return looked;
    }

    /// What is searched for: every word, in any column, the command line or the user's name.
    public StringProperty searchProperty() {
        return search;
    }

    /// Whether only those are shown that wait for connections.
    public BooleanProperty listeningOnlyProperty() {
        return listeningOnly;
    }

    /// What they are sorted by.
    public ObjectProperty<SocketSort> sortProperty() {
        return sort;
    }

    /// Whether the order is turned around.
    public BooleanProperty descendingProperty() {
        return descending;
    }

    /// Sorts by `by`; where that is so already, the other way round.
    public void sortBy(SocketSort by) {
        if (sort.get() == by) {
            descending.set(!descending.get());
        } else {
            descending.set(false);
            sort.set(by);
        }
    }

    /// What the list can't show, and why; empty where it shows everything.
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /// Why the system does not tell its sockets, and what mends that; empty where it does.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Picks the socket at `position` of the list.
    public void pick(int position) {
        picked.set(Optional.of(shown.get(position)));
    }

    /// The picked socket as it was seen last, also after it has gone; empty before one is picked.
    public ReadOnlyObjectProperty<Optional<SocketItem>> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /// Where the picked socket stands in the list; -1 where it does not.
    public int pickedPosition() {
        return picked.get().map(item -> position(item.socket().key())).orElse(-1);
    }

    private int position(LocalSocket.Key key) {
        for (int position = 0; position < shown.size(); position++) {
            if (shown.get(position).socket().key().equals(key)) {
                return position;
            }
        }
        return -1;
    }

    /// What capturing the picked socket takes; empty before one is picked.
    public Optional<SessionChoice> choice() {
        return picked.get().map(item -> new SessionChoice(title(item), item.socket(), SessionFilter.of(item.socket())));
    }

    private String title(SocketItem item) {
        return item.socket().remote()
                .map(remote -> messages.text("sockets.choice.connection", item.process(), item.local(), remote))
                .orElseGet(() -> messages.text("sockets.choice.listener", item.process(), item.local()));
    }
}
