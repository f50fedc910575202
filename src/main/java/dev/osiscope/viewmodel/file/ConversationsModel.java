package dev.osiscope.viewmodel.file;

import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.i18n.Messages;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.index.Transport;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.Programs;
import dev.osiscope.sockets.ConnectionPrograms;
import dev.osiscope.viewmodel.TellingVerdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The list of conversations: all of the file, or those of the packets that the filter lets through, in the order that
/// was chosen. Items are made when somebody looks. Used on the JavaFX application thread.
public final class ConversationsModel {

    private final Messages messages;
    private final Findings findings;
    private final ConversationOrder order;
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper generation = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<ConversationSort> sort = new SimpleObjectProperty<>(ConversationSort.NUMBER);
    private final BooleanProperty descending = new SimpleBooleanProperty();
    private Optional<IndexSnapshot> index = Optional.empty();
    private Optional<ShownRows> shown = Optional.empty();
    private Programs programs = Programs.NONE;
    private int programsSeen;

    ConversationsModel(Messages messages, Findings findings, ConversationOrder order) {
        this.messages = messages;
        this.findings = findings;
        this.order = order;
        order.onChange(this::replace);
        sort.subscribe(this::reorder);
        descending.subscribe(this::reorder);
    }

    /// Shows the programs of another file, if there is one.
    void show(Optional<CaptureSession> other) {
        programs = other.map(CaptureSession::programs).orElse(Programs.NONE);
        programsSeen = programs.generation();
    }

    /// Shows programs that were found since the last pulse.
    void pulse() {
        if (programsSeen != programs.generation()) {
            programsSeen = programs.generation();
            replace();
        }
    }

    /// Forgets the file.
    void forget() {
        index = Optional.empty();
        shown = Optional.empty();
        order.forget();
    }

    /// Takes a newer index of the same file.
    void take(IndexSnapshot newest) {
        index = Optional.of(newest);
        reorder();
    }

    /// Shows only the conversations of these packets, or all.
    void filter(Optional<ShownRows> rows) {
        shown = rows;
        reorder();
    }

    private void reorder() {
        order.make(index, shown, sort.get(), descending.get());
    }

    private void replace() {
        size.set(order.size());
        generation.set(generation.get() + 1);
    }

    /// How many conversations are shown.
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /// Changes whenever the list is another one.
    public ReadOnlyIntegerProperty generationProperty() {
        return generation.getReadOnlyProperty();
    }

    /// How many conversations there are, shown or not.
    public int total() {
        return index.map(known -> known.tcp().shown() + known.udp().shown()).orElse(0);
    }

    /// What they are sorted by.
    public ObjectProperty<ConversationSort> sortProperty() {
        return sort;
    }

    /// Whether the largest comes first.
    public BooleanProperty descendingProperty() {
        return descending;
    }

    /// The conversation at `position` of the list.
    public ConversationKey keyAt(int position) {
        return order.get(position);
    }

    /// Where the conversation stands in the list; -1 where it is not shown.
    public int positionOf(ConversationKey key) {
        return order.positionOf(key);
    }

    /// The conversation at `position` of the list.
    public ConversationItem item(int position) {
        ConversationKey key = keyAt(position);
        IndexedConversation found = key.in(index.orElseThrow());
        return new ConversationItem(key, found.conversation(),
                messages.text("conversation.name", key.transport(), key.number()),
                Amounts.of(found, messages),
                remarks(key, false), remarks(key, true));
    }

    private String remarks(ConversationKey key, boolean brief) {
        if (key.transport() != Transport.TCP) {
            return "";
        }
        return Stream.concat(programs.of(key.number()).map(this::words).stream(),
                findings.of(key.number()).map(found -> words(found, brief)).stream())
                .collect(Collectors.joining(messages.text("conversation.between")));
    }

    private String words(ConnectionPrograms found) {
        return messages.text("conversation.programs", words(found.client()), words(found.server()));
    }

    private String words(Optional<ConnectionPrograms.Program> program) {
        return program.map(known -> messages.text("conversation.program", known.name(), String.valueOf(known.pid())))
                .orElse(messages.text("conversation.program.unknown"));
    }

    private String words(ConversationFindings found, boolean brief) {
        List<String> words = new ArrayList<>();
        words.add(messages.text("conversation.close." + found.close()));
        int all = TellingVerdicts.troubles().stream().mapToInt(verdict -> found.counts().getOrDefault(verdict, 0)).sum();
        if (brief && all > 0) {
            words.add(messages.text("conversation.troubles", all));
            return String.join(messages.text("conversation.between"), words);
        }
        for (SegmentVerdict verdict : TellingVerdicts.troubles()) {
            int count = found.counts().getOrDefault(verdict, 0);
            if (count > 0) {
                words.add(messages.text("conversation.verdict", count, messages.text("verdict." + verdict)));
            }
        }
        return String.join(messages.text("conversation.between"), words);
    }
}
