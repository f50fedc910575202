package dev.osiscope.viewmodel.file;

import dev.osiscope.export.StopWords;
import dev.osiscope.i18n.Messages;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.pcapng.ReadProgress;
import dev.osiscope.session.CaptureSession;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How it stands with reading the open file: how far it is, whether it was stopped, whether the file grows. Used on the JavaFX
/// application thread.
final class FileReading {

    private static final double UNKNOWN = -1;

    private final Messages messages;
    private final PacketsModel packets;
    private final ConversationsModel conversations;
    private final GrowthWatch growth;
    private final ReadOnlyObjectWrapper<FileStatus> status = new ReadOnlyObjectWrapper<>(FileStatus.NONE);
    private boolean cancelled;

    /// @param packets       those that were found so far
    /// @param conversations what they belong to
    FileReading(PacketsModel packets, ConversationsModel conversations, Executor background, Messages messages) {
        this.messages = messages;
        this.packets = packets;
        this.conversations = conversations;
        growth = new GrowthWatch(background);
    }

    /// How it stands.
    ReadOnlyObjectProperty<FileStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Looks at another file, or none.
    void show(Optional<CaptureSession> other) {
        growth.show(other);
        cancelled = false;
    }

    /// Stops reading `opened`, where that goes on.
    void cancel(CaptureSession opened) {
        if (status.get().reading()) {
            cancelled = true;
            opened.cancel();
        }
    }

    /// Looks whether the file has grown, where it is time for that.
    void pulse(long nowNanos, IndexSnapshot index) {
        growth.pulse(nowNanos, index);
    }

    /// Nothing is open.
    void tellNone() {
        status.set(FileStatus.NONE);
    }

    /// Tells how it stands.
    ///
    /// @param index what was taken of it last
    /// @param live  whether it is captured now
    void tell(CaptureSession opened, IndexSnapshot index, boolean live) {
        // The index may have been finished since it was taken: what is not shown yet is not read yet.
        boolean reading = (opened.indexing() || opened.index() != index) && !growth.everAtEnd();
        status.set(new FileStatus(Optional.of(opened.file()), opened.kind(), packets.total(), conversations.total(),
                reading, cancelled, growth.growing() && !live, fraction(index.progress()),
                growth.growing() || reading ? Optional.empty() : index.stop().map(stop -> StopWords.of(stop, messages))));
    }

    private static double fraction(ReadProgress progress) {
        return progress.total() == 0 ? UNKNOWN : progress.fraction();
    }
}
