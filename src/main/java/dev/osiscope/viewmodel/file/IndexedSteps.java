package dev.osiscope.viewmodel.file;

import dev.osiscope.conversation.End;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.OpenConversation;
import dev.osiscope.viewmodel.RunSteps;

/// What the index of a file knows of the segments of a conversation.
record IndexedSteps(CaptureSession capture, OpenConversation conversation) implements RunSteps {

    @Override
    public int payloadLength(int step) {
        return frames().payloadLength(conversation.row(step));
    }

    @Override
    public boolean fromServer(int step) {
        return frames().sender(conversation.row(step)) == End.SERVER;
    }

    private FrameIndex frames() {
        return capture.index().frames();
    }
}
