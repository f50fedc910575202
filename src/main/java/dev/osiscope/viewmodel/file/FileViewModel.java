package dev.osiscope.viewmodel.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.pcapng.ReadProgress;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.Notes;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.Inbox;
import dev.osiscope.viewmodel.SessionSaving;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.give.ExportModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The capture file on the screen: its lists, the packet that is picked, and what can be done with files. One packet is
/// picked in all of it: who picks a packet moves the playhead in its conversation, and who moves the playhead picks the
/// packet there.
///
/// Used on the JavaFX application thread, apart from what the background does; the newest of that is taken once a
/// pulse.
public final class FileViewModel implements AutoCloseable {

    /// In the place of a row: no packet is picked.
    public static final int NOTHING = FrameIndex.NO_FRAME;

    private static final double UNKNOWN = -1;

    private final Executor background;
    private final FileDialogs dialogs;
    private final RecentFiles recentFiles;
    private final Consumer<String> notices;
    private final Wireshark wireshark;
    private final Inbox inbox = new Inbox();
    private final FileOpening opening;
    private final SessionViewModel session;
    private final PickedConversation picked;
    private final Findings findings;
    private final PacketsModel packets;
    private final ConversationsModel conversations;
    private final FilterModel filter;
    private final FileSaving saving;
    private final SessionSaving sessionSaving;
    private final ExportModel exports;
    private final GrowthWatch growth;
    private final LiveView live;
    private final NotesModel notes;
    private final ReadOnlyObjectWrapper<FileStatus> status = new ReadOnlyObjectWrapper<>(FileStatus.NONE);
    private final ReadOnlyIntegerWrapper pickedRow = new ReadOnlyIntegerWrapper(NOTHING);
    private final ReadOnlyObjectWrapper<Optional<ConversationKey>> conversation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<RecentFiles.Recent>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper();
    private Optional<CaptureSession> capture = Optional.empty();
    private Optional<SessionSnapshot> recorded = Optional.empty();
    private IndexSnapshot index;
    private boolean cancelled;
    private boolean pulsing;
    private int openings;

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
        this.wireshark = wireshark;
        this.background = background;
        this.dialogs = dialogs;
        this.recentFiles = recentFiles;
        this.notices = notices;
        opening = new FileOpening(messages);
        session = new SessionViewModel(PickedConversation.nothing(), messages);
        picked = new PickedConversation(session, background);
        findings = new Findings(background, inbox);
        packets = new PacketsModel(messages);
        conversations = new ConversationsModel(messages, findings, new ConversationOrder(background, inbox));
        filter = new FilterModel(background, inbox, filters, this::showFiltered);
        notes = new NotesModel(messages, notices, this::pick);
        exports = new ExportModel(messages, dialogs, background, notices);
        saving = new FileSaving(messages, dialogs, background, inbox, notices, notes);
        sessionSaving = new SessionSaving(messages, dialogs, background, inbox, notices, notices);
        growth = new GrowthWatch(background);
        live = new LiveView(session.player());
        session.player().stepProperty().subscribe(this::followPlayhead);
        session.player().followingProperty().subscribe(this::refreshFollowing);
        lookForRecentFiles();
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
        return status.getReadOnlyProperty();
    }

    /// The row in the file of the packet that is picked; [#NOTHING] where none is.
    public ReadOnlyIntegerProperty pickedRowProperty() {
        return pickedRow.getReadOnlyProperty();
    }

    /// The conversation of that packet; empty where it has none.
    public ReadOnlyObjectProperty<Optional<ConversationKey>> conversationProperty() {
        return conversation.getReadOnlyProperty();
    }

    /// Whether the newest of a capture that goes on is kept in sight: the newest packets in their list, the newest step of the
    /// picked conversation at the playhead. That is so while the player [follows][dev.osiscope.viewmodel.Player#live()].
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// The files that were opened last.
    public ReadOnlyObjectProperty<List<RecentFiles.Recent>> recentProperty() {
        return recent.getReadOnlyProperty();
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
    /// [leave][#leave(Runnable)] it.
    public void open(Path file) {
        leave(() -> openInBackground(file));
    }

    private void openInBackground(Path file) {
        int ticket = ++openings;
        background.execute(() -> {
            try {
                OpenedFile opened = opening.open(file);
                inbox.execute(() -> take(opened, ticket));
                recentFiles.add(file);
            } catch (FileOpening.RefusedException refused) {
                inbox.execute(() -> notices.accept(refused.getMessage()));
            } catch (IOException forgetful) {
                System.getLogger(FileViewModel.class.getName())
                        .log(System.Logger.Level.WARNING, "recent files not saved: {0}", forgetful.getMessage());
            }
            // Here and not as work of its own: the background may take none any more when the window is closed meanwhile.
            listRecentFiles();
        });
    }

    private void take(OpenedFile opened, int ticket) {
        if (ticket == openings) {
            recorded = opened.recorded();
            show(Optional.of(opened.capture()), false, Notes.unkept());
            opened.problem().ifPresent(notices);
        } else {
            closeInBackground(opened.capture());
        }
    }

    /// Shows a capture that goes on, and follows it. It belongs to the caller, who closes it after another one is shown.
    ///
    /// @param kept the notes on its packets
    public void showLive(CaptureSession running, Notes kept) {
        openings++;
        recorded = Optional.empty();
        show(Optional.of(running), true, kept);
        session.player().live();
    }

    private void show(Optional<CaptureSession> other, boolean goesOn, Notes kept) {
        if (!live.on()) {
            capture.ifPresent(this::closeInBackground);
        }
        live.show(goesOn);
        // Nothing in between: no list may ask one file for what another one has.
        showParts(Optional.empty());
        notes.show(kept);
        capture = other;
        index = other.map(CaptureSession::index).orElse(null);
        cancelled = false;
        pickedRow.set(NOTHING);
        conversation.set(Optional.empty());
        // The window makes room for a file before the panes are filled.
        refreshStatus();
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
        growth.show(other);
        saving.forget();
    }

    private void closeInBackground(CaptureSession old) {
        background.execute(() -> close(old));
    }

    private static void close(CaptureSession old) {
        try {
            old.close();
        } catch (IOException failure) {
            System.getLogger(FileViewModel.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} not closed: {1}", old.file(), failure.getMessage());
        }
    }

    /// Looks anew which of the files that were opened last are still there.
    public void lookForRecentFiles() {
        background.execute(this::listRecentFiles);
    }

    private void listRecentFiles() {
        List<RecentFiles.Recent> newest = recentFiles.list();
        inbox.execute(() -> recent.set(newest));
    }

    /// Closes the file, unless the user does not want to [leave][#leave(Runnable)] it.
    public void closeFile() {
        leave(() -> {
            openings++;
            recorded = Optional.empty();
            show(Optional.empty(), false, Notes.unkept());
        });
    }

    /// Does what takes the file away. Where notes on it would be lost, the user is asked before: it is done at once, when
    /// they were saved, or not at all.
    ///
    /// @param step what takes it away
    public void leave(Runnable step) {
        if (capture.isEmpty() || !notes.unsaved()) {
            step.run();
            return;
        }
        CaptureSession opened = capture.get();
        switch (dialogs.unsavedNotes(opened.file())) {
            case SAVE -> saving.save(opened, Optional.empty(), packets.total(), () -> leaveSaved(step));
            case DISCARD -> step.run();
            case STAY -> { }
        }
    }

    /// What was noted while it was being saved is not lost either.
    private void leaveSaved(Runnable step) {
        if (!notes.unsaved()) {
            step.run();
        }
    }

    /// Stops reading, or saving where that goes on; what was read stays.
    public void cancel() {
        if (saving.progressProperty().get().isPresent()) {
            saving.cancel();
        } else if (status.get().reading()) {
            cancelled = true;
            capture.ifPresent(CaptureSession::cancel);
        }
    }

    /// Asks where, and saves the whole file.
    public void save() {
        capture.ifPresent(opened -> saving.save(opened, Optional.empty(), packets.total(), () -> { }));
    }

    /// Asks where, and saves the packets that are shown.
    public void saveShown() {
        capture.ifPresent(opened -> saving.save(opened, packets.filtered(), packets.total(), () -> { }));
    }

    /// Whether this machine has Wireshark.
    public boolean hasWireshark() {
        return wireshark.installed();
    }

    /// Opens the file in Wireshark at the picked packet; where Wireshark is missing, says what brings it.
    public void openInWireshark() {
        capture.ifPresent(opened -> {
            if (wireshark.installed()) {
                long number = Math.max(0, pickedRow.get()) + 1L;
                background.execute(() -> openInWireshark(opened.file(), number));
            } else {
                notices.accept(session.messages().text("wireshark.missing", opened.file()));
            }
        });
    }

    private void openInWireshark(Path file, long number) {
        try {
            wireshark.open(file, number).ifPresent(complaint -> inbox.execute(
                    () -> notices.accept(session.messages().text("wireshark.failed", complaint))));
        } catch (IOException failure) {
            inbox.execute(() -> notices.accept(session.messages().text("wireshark.failed", failure.getMessage())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Shows the packets of a conversation and no others, and picks it; where that is so already, shows all packets again.
    public void isolate(ConversationKey key) {
        if (isolated().equals(Optional.of(key))) {
            filter.clear();
            return;
        }
        filter.textProperty().set(key.filter());
        filter.apply();
        pick(key);
    }

    /// The same for the conversation of the picked packet.
    public void isolatePicked() {
        conversation.get().ifPresent(this::isolate);
    }

    /// The conversation whose packets alone are shown; empty where it is all, or by another filter.
    public Optional<ConversationKey> isolated() {
        return filter.appliedProperty().get().flatMap(inForce -> conversation.get()
                .filter(key -> key.filter().equals(inForce.text())));
    }

    /// Picks the packet in `row` of the file; the newest one is followed no longer.
    public void pick(int row) {
        session.player().pause();
        show(row);
    }

    private void show(int row) {
        if (capture.isEmpty() || row < 0 || row >= packets.total()) {
            return;
        }
        try {
            picked.pick(row);
            pickedRow.set(row);
            conversation.set(picked.key());
        } catch (UncheckedIOException lost) {
            notices.accept(session.messages().text("file.lost", lost.getCause().getMessage()));
        }
    }

    /// Picks a conversation: at its first packet, or, while the newest one is followed, at its last.
    public void pick(ConversationKey key) {
        if (capture.isPresent() && !conversation.get().equals(Optional.of(key))) {
            boolean followed = following.get();
            IndexedConversation wanted = key.in(index);
            show(followed ? wanted.lastRow() : index.frames().rowsOf(wanted)[0]);
            if (followed) {
                session.player().live();
            }
        }
    }

    private void followPlayhead() {
        session.step().map(step -> (int) step.frameNumber() - 1).filter(row -> row != NOTHING).ifPresent(row -> {
            pickedRow.set(row);
            if (picked.goesAlong(row)) {
                conversation.set(picked.key());
            }
        });
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
        pulsing = true;
        boolean grows = live.mayGrow(nowNanos);
        capture.ifPresent(opened -> {
            if (grows) {
                takeIndex();
                filter.pulse();
                followNewest();
            }
            conversations.pulse();
            picked.pulse(grows, nowNanos);
            findings.pulse(picked.waits(), nowNanos);
            growth.pulse(nowNanos, index);
            saving.pulse();
        });
        refreshStatus();
        if (following.get() && !session.player().followingProperty().get()) {
            // Another conversation came into sight, which whoever follows has not asked for.
            session.player().live();
        }
        session.player().pulse(nowNanos);
        pulsing = false;
        refreshFollowing();
    }

    private void refreshFollowing() {
        if (!pulsing) {
            following.set(session.player().followingProperty().get());
        }
    }

    /// Shows the newest packet, where the conversation in sight has nothing more to say.
    private void followNewest() {
        int shown = packets.sizeProperty().get();
        if (following.get() && shown > 0 && !picked.waits()) {
            int newest = packets.rowAt(shown - 1);
            if (!live.stays(index.frames(), pickedRow.get(), picked.key().map(key -> key.in(index)), newest)) {
                show(newest);
            }
        }
    }

    private void takeIndex() {
        capture.map(CaptureSession::index).filter(newest -> newest != index).ifPresent(newest -> {
            boolean more = index == null || newest.frames().size() > index.frames().size();
            index = newest;
            if (more) {
                packets.take(newest);
                conversations.take(newest);
                picked.grown(newest);
            }
            if (pickedRow.get() == NOTHING) {
                show(0);
            }
        });
    }

    private void refreshStatus() {
        status.set(capture.map(this::status).orElse(FileStatus.NONE));
    }

    private FileStatus status(CaptureSession opened) {
        // The index may have been finished since it was taken: what is not shown yet is not read yet.
        boolean reading = (opened.indexing() || opened.index() != index) && !growth.everAtEnd();
        return new FileStatus(Optional.of(opened.file()), opened.kind(), packets.total(), conversations.total(),
                reading, cancelled, growth.growing() && !live.on(), fraction(index.progress()),
                growth.growing() || reading ? Optional.empty() : index.stop().map(stop -> stop.sentence()));
    }

    private static double fraction(ReadProgress progress) {
        return progress.total() == 0 ? UNKNOWN : progress.fraction();
    }

    /// How far the conversation was followed, while that goes on: done of all.
    public Optional<String> followed() {
        return picked.followed().map(snapshot -> session.messages().text("ladder.followed",
                session.messages().number(snapshot.timeline().size()),
                session.messages().number(snapshot.segments())));
    }

    /// Lets go of the file at the end of the program; what is on the screen stays as it is.
    @Override
    public void close() {
        filter.stop();
        saving.cancel();
        picked.stop();
        if (!live.on()) {
            capture.ifPresent(FileViewModel::close);
        }
    }
}
