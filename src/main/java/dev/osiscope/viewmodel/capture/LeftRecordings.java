package dev.osiscope.viewmodel.capture;

import dev.osiscope.i18n.Messages;
import dev.osiscope.recording.LeftRecording;
import dev.osiscope.recording.Recording;
import dev.osiscope.recording.Recordings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Recordings that nobody has saved or thrown away: those of earlier starts, and of captures that were closed. Used on the JavaFX
/// application thread; they are looked for in the background.
public final class LeftRecordings {

    private final Recordings recordings;
    private final Messages messages;
    private final Executor background;
    private final Executor inbox;
    private final Consumer<String> notices;
    private final ReadOnlyObjectWrapper<List<LeftRecording>> list = new ReadOnlyObjectWrapper<>(List.of());

    /// @param notices takes what went wrong, in words
    LeftRecordings(Recordings recordings, Messages messages, Executor background, Executor inbox, Consumer<String> notices) {
        this.recordings = recordings;
        this.messages = messages;
        this.background = background;
        this.inbox = inbox;
        this.notices = notices;
    }

    /// Those that were found.
    public ReadOnlyObjectProperty<List<LeftRecording>> listProperty() {
        return list.getReadOnlyProperty();
    }

    /// Looks anew which there are.
    void look() {
        background.execute(this::find);
    }

    /// Finds them at once. Used by the background.
    void find() {
        try {
            List<LeftRecording> found = recordings.left();
            inbox.execute(() -> list.set(found));
        } catch (IOException unreadable) {
            System.getLogger(LeftRecordings.class.getName())
                    .log(System.Logger.Level.WARNING, "recordings not found: {0}", unreadable.getMessage());
        }
    }

    /// Takes one over and opens it. Used by the background.
    ///
    /// @return nothing where somebody else has it meanwhile
    /// @throws IOException where it can't be read
    Optional<RunningCapture> reopen(LeftRecording recording) throws IOException {
        Optional<Recording> own = recordings.claim(recording);
        return own.isEmpty() ? Optional.empty() : Optional.of(RunningCapture.reopen(own.get()));
    }

    /// Throws one away.
    public void discard(LeftRecording recording) {
        background.execute(() -> {
            try {
                Optional<Recording> own = recordings.claim(recording);
                if (own.isPresent()) {
                    own.get().discard();
                }
            } catch (IOException failure) {
                inbox.execute(() -> notices.accept(messages.text("live.left.unreadable", failure.getMessage())));
            }
            find();
        });
    }
}
