package dev.osiscope.viewmodel.capture;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.LiveEnd;
import dev.osiscope.session.LiveStatus;

/// How it stands with a capture, in words of a language.
final class CaptureWords {

    private final Messages messages;

    CaptureWords(Messages messages) {
        this.messages = messages;
    }

    /// Something is waited for.
    ///
    /// @param words what that is
    static CaptureStatus waiting(String title, String words) {
        return new CaptureStatus(
                CaptureStatus.Phase.STARTING, title, "", 0, CaptureStatus.IDLE.counters(), words);
    }

    /// How it stands with `capture`; a recording that was left has ended.
    CaptureStatus status(RunningCapture capture) {
        return capture.live().map(live -> status(capture, live.status())).orElseGet(() -> new CaptureStatus(
                CaptureStatus.Phase.ENDED, capture.title(), "", capture.session().index().frames().size(),
                CaptureStatus.IDLE.counters(), messages.text("live.left.opened")));
    }

    private CaptureStatus status(RunningCapture capture, LiveStatus found) {
        return new CaptureStatus(
                found.running() ? CaptureStatus.Phase.RUNNING : CaptureStatus.Phase.ENDED, capture.title(), capture.way(),
                found.recorded(), found.counters(), found.end().map(this::words).orElse(""));
    }

    private String words(LiveEnd end) {
        return switch (end) {
            case LiveEnd.Stopped _ -> messages.text("live.end.stopped");
            case LiveEnd.SourcesFailed(FrameSourceException failure) ->
                messages.text("live.end.failed", messages.advice(failure.getMessage(), failure.mend()));
            case LiveEnd.RecordingFailed failed ->
                messages.text("live.end.unwritable", failed.file(), failed.reason());
        };
    }
}
