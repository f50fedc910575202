package dev.osiscope.viewmodel.file;

import dev.osiscope.filter.Filter;
import dev.osiscope.i18n.Messages;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.Notes;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.Inbox;
import dev.osiscope.viewmodel.SessionSaving;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.give.ExportModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The capture file on the screen: its lists, the packet that is picked, and what can be done with files. One packet is
/// picked in all of it: who picks a packet moves the playhead in its conversation, and who moves the playhead picks the
/// packet there.
///
/// Used on the JavaFX application thread, apart from what the background does; the newest of that is taken once a
/// pulse.
public final class FileViewModel implements AutoCloseable {

    /// In the place of a row: no packet is picked.
    public static final int NOTHING = PickedPacket.NOTHING;

    private final FileDialogs dialogs;
    private final Consumer<String> notices;
    private final Inbox inbox = new Inbox();
    private final RecentList recent;
    private final BackgroundOpening opening;
    private final InWireshark wireshark;
    private final SessionViewModel session;
    private final PickedConversation shown;
    private final Findings findings;
    private final PacketsModel packets;
    private final ConversationsModel conversations;
    private final FilterModel filter;
    private final PickedPacket picked;
    private final Isolation isolation;
    private final FileSaving saving;
    private final SessionSaving sessionSaving;
    private final ExportModel exports;
    private final LiveView live;
    private final NewestInSight newest;
    private final NotesModel notes;
    private final FileReading reading;
    private Optional<CaptureSession> capture = Optional.empty();
    private Optional<SessionSnapshot> recorded = Optional.empty();
    private IndexSnapshot index;
    /// Where it is gone on, when the file has been read as far as that.
    private Optional<FilePlace> resumed = Optional.empty();

    /// No file is open yet.
    ///
    /// @param background where long work is done: several things at once, never on the JavaFX application thread
    /// @param notices    takes what went wrong, in words; called on the JavaFX application thread
    public FileViewModel(Messages messages, Executor background, FileDialogs dialogs, RecentFiles recentFiles,
            FilterHistory filters, Consumer<String> notices) {
        this(messages, background, dialogs, recentFiles, filters, notices, Wireshark.ofThisMachine());
    }

    /// The same, with `wireshark` to open files in.
    FileViewModel(Messages messages, Executor background, FileDialogs dialogs, RecentFiles recentFiles,
            FilterHistory filters, Consumer<String> notices, Wireshark wireshark) {
        this.dialogs = dialogs;
        this.notices = notices;
        this.wireshark = new InWireshark(wireshark, messages, background, inbox, notices);
        recent = new RecentList(recentFiles, background, inbox);
        opening = new BackgroundOpening(messages, background, inbox, recent, notices);
        session = new SessionViewModel(PickedConversation.nothing(), messages);
        shown = new PickedConversation(session, background);
        findings = new Findings(background, inbox);
        packets = new PacketsModel(messages);
        conversations = new ConversationsModel(messages, findings, new ConversationOrder(background, inbox));
        filter = new FilterModel(background, inbox, filters, this::showFiltered);
        picked = new PickedPacket(session, shown, packets, notices);
        isolation = new Isolation(filter, picked.conversationProperty(), this::pick);
        notes = new NotesModel(messages, notices, this::pick);
        exports = new ExportModel(messages, dialogs, background, notices);
        saving = new FileSaving(messages, dialogs, background, inbox, notices, notes, packets);
        sessionSaving = new SessionSaving(messages, dialogs, background, inbox, notices, notices);
        live = new LiveView(session.player());
        newest = new NewestInSight(session.player(), live, packets, picked, shown);
        reading = new FileReading(packets, conversations, background, messages);
    }

    /// The conversation of the picked packet, with its playhead.
    public SessionViewModel session() {
        return session;
    }

    /// The list of packets.
    public PacketsModel packets() {
        return packets;
    }

    /// The list of conversations.
    public ConversationsModel conversations() {
        return conversations;
    }

    /// The filter over both lists.
    public FilterModel filter() {
        return filter;
    }

    /// What the analysis has found in the conversations in sight.
    public Findings findings() {
        return findings;
    }

    /// The user's notes on packets.
    public NotesModel notes() {
        return notes;
    }

    /// Saving.
    public FileSaving saving() {
        return saving;
    }

    /// Saving of a live session, whichever it is.
    public SessionSaving sessionSaving() {
        return sessionSaving;
    }

    /// What is given away of a session in the window, whichever it is.
    public ExportModel exports() {
        return exports;
    }

    /// How it stands with the file.
    public ReadOnlyObjectProperty<FileStatus> statusProperty() {
        return reading.statusProperty();
    }

    /// The row in the file of the packet that is picked; [#NOTHING] where none is.
    public ReadOnlyIntegerProperty pickedRowProperty() {
        return picked.rowProperty();
    }

    /// The conversation of that packet; empty where it has none.
    public ReadOnlyObjectProperty<Optional<ConversationKey>> conversationProperty() {
        return picked.conversationProperty();
    }

    /// One conversation alone.
    public Isolation isolation() {
        return isolation;
    }

    /// Whether the newest of a capture that goes on is kept in sight: the newest packets in their list, the newest step of the
    /// picked conversation at the playhead. That is so while the player [follows][dev.osiscope.viewmodel.Player#live()].
    public ReadOnlyBooleanProperty followingProperty() {
        return newest.followingProperty();
    }

    /// The files that were opened last.
    public RecentList recent() {
        return recent;
    }

    private void showFiltered(Optional<ShownRows> rows) {
        packets.filter(rows);
        conversations.filter(rows);
    }

    /// Asks for a file and opens it.
    public void open() {
        dialogs.toOpen().ifPresent(this::open);
    }

    /// Opens `file`. What is open stays until it is sure that this can be opened, and where the user does not want to
    /// [leave][FileSaving#leave(Runnable)] it.
    public void open(Path file) {
        saving.leave(() -> opening.open(file, this::take));
    }

    /// Shows the file that `other` has shown: with its filter, and at the same packet.
    public void takeOver(FileViewModel other) {
        FilePlace place = new FilePlace(other.filter.appliedProperty().get().map(Filter::text).orElse(""),
                other.pickedRowProperty().get(), other.session.player().stepProperty().get(), other.session.marks());
        other.statusProperty().get().file().ifPresent(file -> opening.open(file, opened -> {
            take(opened);
            resume(place);
        }));
    }

    private void resume(FilePlace place) {
        resumed = Optional.of(place);
        filter.textProperty().set(place.filter());
        filter.apply();
        session.marks().takeOver(place.marks());
        goOn();
    }

    /// Who has picked another packet meanwhile stays there.
    private void goOn() {
        resumed.filter(place -> place.row() < packets.total()).ifPresent(place -> {
            resumed = Optional.empty();
            if (pickedRowProperty().get() <= 0) {
                picked.pick(place.row());
                if (recorded.isPresent()) {
                    session.player().goTo(place.step());
                }
            }
        });
    }

    private void take(OpenedFile opened) {
        recorded = opened.recorded();
        show(Optional.of(opened.capture()), false, Notes.unkept());
        opened.problem().ifPresent(notices);
    }

    /// Shows a capture that goes on, and follows it. It belongs to the caller, who closes it after another one is shown.
    ///
    /// @param kept the notes on its packets
    public void showLive(CaptureSession running, Notes kept) {
        opening.overtake();
        recorded = Optional.empty();
        show(Optional.of(running), true, kept);
        session.player().live();
    }

    private void show(Optional<CaptureSession> other, boolean goesOn, Notes kept) {
        if (!live.on()) {
            capture.ifPresent(opening::close);
        }
        live.show(goesOn);
        // Nothing in between: no list may ask one file for what another one has.
        showParts(Optional.empty());
        notes.show(kept);
        capture = other;
        index = other.map(CaptureSession::index).orElse(null);
        resumed = Optional.empty();
        // The window makes room for a file before the panes are filled.
        tellStatus();
        index = null;
        showParts(other);
        takeIndex();
    }

    private void showParts(Optional<CaptureSession> other) {
        filter.show(other);
        conversations.forget();
        conversations.show(other);
        packets.show(other);
        picked.show(other, live.on(), other.flatMap(_ -> recorded));
        findings.show(other);
        reading.show(other);
        saving.show(other);
    }

    /// Closes the file, unless the user does not want to [leave][FileSaving#leave(Runnable)] it.
    public void closeFile() {
        saving.leave(() -> {
            opening.overtake();
            recorded = Optional.empty();
            show(Optional.empty(), false, Notes.unkept());
        });
    }

    /// Stops reading, or saving where that goes on; what was read stays.
    public void cancel() {
        if (saving.progressProperty().get().isPresent()) {
            saving.cancel();
        } else {
            capture.ifPresent(reading::cancel);
        }
    }

    /// Whether this machine has Wireshark.
    public boolean hasWireshark() {
        return wireshark.installed();
    }

    /// Opens the file in Wireshark at the picked packet; where Wireshark is missing, says what brings it.
    public void openInWireshark() {
        capture.ifPresent(opened -> wireshark.open(opened.file(), Math.max(0, pickedRowProperty().get()) + 1L));
    }

    /// Picks the packet in `row` of the file; the newest one is followed no longer.
    public void pick(int row) {
        session.player().pause();
        picked.pick(row);
    }

    /// Picks a conversation: at its first packet, or, while the newest one is followed, at its last.
    public void pick(ConversationKey key) {
        boolean followed = followingProperty().get();
        if (capture.isPresent() && picked.pick(key, index, followed) && followed) {
            session.player().live();
        }
    }

    /// Does what the background has handed over: a file was opened, something was saved. Called once a pulse, whether
    /// the file is in sight or not.
    public void takeFromBackground() {
        inbox.workOff();
        exports.pulse();
    }

    /// Takes what the background has made; called once a pulse while the file is in sight.
    ///
    /// @param nowNanos the time, of any clock that only runs forward
    public void pulse(long nowNanos) {
        takeFromBackground();
        newest.during(() -> {
            boolean grows = live.mayGrow(nowNanos);
            capture.ifPresent(opened -> pulse(grows, nowNanos));
            tellStatus();
            newest.goOn();
            session.player().pulse(nowNanos);
        });
    }

    private void pulse(boolean grows, long nowNanos) {
        if (grows) {
            takeIndex();
            filter.pulse();
            newest.pick(index);
        }
        conversations.pulse();
        shown.pulse(grows, nowNanos);
        findings.pulse(shown.waits(), nowNanos);
        reading.pulse(nowNanos, index);
        saving.pulse();
    }

    private void takeIndex() {
        capture.map(CaptureSession::index).filter(found -> found != index).ifPresent(found -> {
            boolean more = index == null || found.frames().size() > index.frames().size();
            index = found;
            if (more) {
                packets.take(found);
                conversations.take(found);
                shown.grown(found);
            }
            if (pickedRowProperty().get() == NOTHING) {
                picked.pick(0);
            }
            goOn();
        });
    }

    private void tellStatus() {
        capture.ifPresentOrElse(opened -> reading.tell(opened, index, live.on()), reading::tellNone);
    }

    /// How far the conversation was followed, while that goes on: done of all.
    public Optional<String> followed() {
        return shown.followed().map(snapshot -> session.messages().text("ladder.followed",
                session.messages().number(snapshot.timeline().size()),
                session.messages().number(snapshot.segments())));
    }

    /// Lets go of the file at the end of the program; what is on the screen stays as it is.
    @Override
    public void close() {
        filter.stop();
        saving.cancel();
        shown.stop();
        if (!live.on()) {
            capture.ifPresent(BackgroundOpening::closeNow);
        }
    }
}
