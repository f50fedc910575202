package dev.osiscope.viewmodel.capture;

import dev.osiscope.capture.CaptureMethod;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Messages;
import dev.osiscope.recording.LeftRecording;
import dev.osiscope.recording.Recordings;
import dev.osiscope.session.LiveEnd;
import dev.osiscope.viewmodel.Inbox;
import dev.osiscope.viewmodel.Wish;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The live capture on the screen: what is to be captured, what runs, and its recording, which is looked at as any capture
/// file is while it grows. At most one runs at a time.
///
/// Used on the JavaFX application thread. Sources are started and stopped in the background; what comes of it is taken once a
/// pulse.
public final class CaptureViewModel implements AutoCloseable {

    private static final long BETWEEN_COUNTS = 250_000_000;

    private final Messages messages;
    private final CaptureMachine machine;
    private final Recordings recordings;
    private final FileViewModel files;
    private final SocketsModel sockets;
    private final Executor background;
    private final Consumer<String> notices;
    private final Inbox inbox = new Inbox();
    private final CaptureForm form;
    private final LeftRecordings left;
    private final CaptureWords words;
    private final Wish wish = new Wish();
    private final ReadOnlyObjectWrapper<CaptureStatus> status = new ReadOnlyObjectWrapper<>(CaptureStatus.IDLE);
    private Optional<RunningCapture> running = Optional.empty();
    private boolean saved;
    /// What is being saved with all that will ever be in it.
    private Optional<RunningCapture> whole = Optional.empty();
    private boolean counted;
    private long lastCount;

    /// Nothing is captured yet.
    ///
    /// @param files      shows the recording; nobody else opens anything in it
    /// @param sockets    the sessions to pick from
    /// @param background where long work is done: several things at once, never on the JavaFX application thread
    /// @param notices    takes what went wrong, in words; called on the JavaFX application thread
    public CaptureViewModel(Messages messages, CaptureMachine machine, Recordings recordings, FileViewModel files,
            SocketsModel sockets, Executor background, Consumer<String> notices) {
        this.messages = messages;
        this.machine = machine;
        this.recordings = recordings;
        this.files = files;
        this.sockets = sockets;
        this.background = background;
        this.notices = notices;
        form = new CaptureForm(messages, machine, background, inbox);
        left = new LeftRecordings(recordings, messages, background, inbox, notices);
        words = new CaptureWords(messages);
        sockets.pickedProperty().subscribe(this::usePicked);
        files.saving().doneProperty()
                .subscribe(done -> saved |= done.isPresent() && whole.isPresent() && whole.equals(running));
    }

    private void usePicked(Optional<SocketItem> before, Optional<SocketItem> now) {
        if (!now.map(item -> item.socket().key()).equals(before.map(item -> item.socket().key()))) {
            sockets.choice().ifPresent(form::use);
        }
    }

    /// What is to be captured.
    public CaptureForm form() {
        return form;
    }

    /// The sessions to pick from.
    public SocketsModel sockets() {
        return sockets;
    }

    /// The recording on the screen.
    public FileViewModel files() {
        return files;
    }

    /// How it stands.
    public ReadOnlyObjectProperty<CaptureStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Recordings that nobody has saved or thrown away.
    public LeftRecordings left() {
        return left;
    }

    /// Looks anew what can be captured, and which recordings were left.
    public void look() {
        if (!status.get().open()) {
            form.look();
            left.look();
        }
    }

    /// Starts to capture what the form says; nothing happens while that can't be started.
    public void start() {
        if (!form.ready() || status.get().phase() != CaptureStatus.Phase.IDLE) {
            return;
        }
        CaptureMethod method = form.wayProperty().get().method().orElseThrow();
        CaptureRequest request = form.request();
        String title = form.title();
        BooleanSupplier wanted = wish.renew();
        status.set(CaptureWords.waiting(title, messages.text("live.starting", title)));
        background.execute(() -> {
            try {
                RunningCapture begun = RunningCapture.begin(recordings.begin(title), machine, method, request);
                inbox.execute(() -> take(begun, wanted));
            } catch (FrameSourceException failure) {
                inbox.execute(() -> refuse(messages.advice(failure.getMessage(), failure.mend()), wanted));
            } catch (IOException failure) {
                inbox.execute(() -> refuse(messages.text("live.unwritable", failure.getMessage()), wanted));
            }
        });
    }

    private void take(RunningCapture begun, BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            closeInBackground(begun, false);
            return;
        }
        running = Optional.of(begun);
        saved = false;
        counted = false;
        files.showLive(begun.session(), begun.notes());
        if (begun.live().isEmpty()) {
            files.session().player().pause();
        }
        count(begun);
    }

    private void refuse(String words, BooleanSupplier wanted) {
        if (wanted.getAsBoolean()) {
            status.set(CaptureStatus.IDLE);
            notices.accept(words);
            form.look();
        }
    }

    /// Opens a recording that was left.
    public void open(LeftRecording recording) {
        BooleanSupplier wanted = wish.renew();
        status.set(CaptureWords.waiting(recording.title(), messages.text("live.left.opening", recording.title())));
        background.execute(() -> {
            try {
                Optional<RunningCapture> begun = left.reopen(recording);
                inbox.execute(() -> begun.ifPresentOrElse(found -> take(found, wanted),
                        () -> refuse(messages.text("live.left.gone", recording.title()), wanted)));
            } catch (IOException failure) {
                inbox.execute(() -> refuse(messages.text("live.left.unreadable", failure.getMessage()), wanted));
            }
            left.find();
        });
    }

    /// Captures no more; what was captured stays on the screen. What is starting is not started.
    public void stop() {
        if (status.get().phase() == CaptureStatus.Phase.STARTING) {
            wish.renew();
            status.set(CaptureStatus.IDLE);
        }
        running.ifPresent(capture -> background.execute(capture::stop));
    }

    /// Asks where, and saves the recording as a file of the user's.
    public void save() {
        if (!saves()) {
            whole = running.filter(_ -> status.get().phase() == CaptureStatus.Phase.ENDED);
            files.saving().save();
        }
    }

    /// Asks where, and saves the packets that are shown.
    public void saveShown() {
        if (!saves()) {
            whole = Optional.empty();
            files.saving().saveShown();
        }
    }

    private boolean saves() {
        return files.saving().progressProperty().get().isPresent();
    }

    /// Goes back to what is to be captured. What was not saved is kept, and offered there.
    public void startOver() {
        wish.renew();
        Optional<RunningCapture> old = running;
        running = Optional.empty();
        files.closeFile();
        status.set(CaptureStatus.IDLE);
        form.look();
        old.ifPresentOrElse(capture -> closeInBackground(capture, saved), left::look);
    }

    private void closeInBackground(RunningCapture old, boolean discard) {
        background.execute(() -> {
            close(old, discard);
            left.find();
        });
    }

    private static void close(RunningCapture old, boolean discard) {
        try {
            old.close(discard);
        } catch (IOException failure) {
            System.getLogger(CaptureViewModel.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} not closed: {1}", old.title(), failure.getMessage());
        }
    }

    /// Does what the background has handed over. Called once a pulse, whether the capture is in sight or not.
    public void takeFromBackground() {
        inbox.workOff();
        files.takeFromBackground();
    }

    /// Takes what has happened; called once a pulse while the capture is in sight.
    ///
    /// @param nowNanos the time, of any clock that only runs forward
    public void pulse(long nowNanos) {
        takeFromBackground();
        if (!status.get().open()) {
            sockets.pulse(nowNanos);
        }
        files.pulse(nowNanos);
        if (!counted || nowNanos - lastCount >= BETWEEN_COUNTS) {
            counted = true;
            lastCount = nowNanos;
            running.ifPresent(this::count);
        }
    }

    private void count(RunningCapture capture) {
        CaptureStatus next = words.status(capture);
        boolean ends = status.get().running() && !next.running();
        status.set(next);
        if (ends) {
            capture.live().flatMap(live -> live.status().end()).filter(end -> !(end instanceof LiveEnd.Stopped))
                    .ifPresent(end -> notices.accept(next.words()));
        }
    }

    /// Ends what runs, at the end of the program: what was not saved is offered at the next start.
    @Override
    public void close() {
        wish.renew();
        files.close();
        running.ifPresent(capture -> close(capture, saved));
        running = Optional.empty();
    }
}
