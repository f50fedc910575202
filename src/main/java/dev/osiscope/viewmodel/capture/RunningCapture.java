package dev.osiscope.viewmodel.capture;

import dev.osiscope.capture.CaptureMethod;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.recording.Recording;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.LiveCapture;
import dev.osiscope.session.Notes;
import java.io.IOException;
import java.util.Optional;

/// A recording on the screen, and the capture that still fills it. Its methods wait: for the background.
///
/// @param recording the recording, which is this process's
/// @param session   the recording, open
/// @param live      what captures; empty of a recording that was left by an earlier start
/// @param notes     the user's notes on its packets
/// @param title     what is captured, in words
/// @param way       by which method, in words
record RunningCapture(
        Recording recording, CaptureSession session, Optional<LiveCapture> live, Notes notes, String title, String way) {

    /// Begins to capture into `recording`, which is thrown away where nothing can be captured.
    ///
    /// @throws FrameSourceException where a source can't be opened
    /// @throws IOException          where the recording can't be written
    static RunningCapture begin(Recording recording, CaptureMachine machine, CaptureMethod method, CaptureRequest request)
            throws FrameSourceException, IOException {
        try {
            Notes notes = Notes.keptIn(recording.notes());
            LiveCapture live = LiveCapture.start(machine.open(method, request), recording.file());
            return new RunningCapture(recording, live.session(), Optional.of(live), notes, recording.title(), method.id());
        } catch (FrameSourceException | IOException failure) {
            recording.discard();
            throw failure;
        }
    }

    /// Opens a recording that was left. What can't be read is let go of, so that it can be tried again.
    ///
    /// @throws IOException where it can't be read
    static RunningCapture reopen(Recording own) throws IOException {
        try {
            Notes notes = Notes.keptIn(own.notes());
            return new RunningCapture(
                    own, CaptureSession.open(own.file()), Optional.empty(), notes, own.title(), "");
        } catch (IOException failure) {
            own.close();
            throw failure;
        }
    }

    void stop() {
        live.ifPresent(LiveCapture::stop);
    }

    /// Ends it. The recording stays, and is offered again, unless nobody needs it any more: it was saved, or the capture
    /// saw nothing. What was left by an earlier start may not have been read yet: that its index is empty says nothing.
    void close(boolean saved) throws IOException {
        if (live.isPresent()) {
            live.get().close();
        } else {
            session.close();
        }
        if (saved && notes.saved() || live.isPresent() && live.get().status().recorded() == 0) {
            recording.discard();
        } else {
            recording.close();
        }
    }
}
