package dev.osiscope.capture;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;

/// Where frames go while a source is only tried.
final class IgnoringSink implements FrameSink {

    @Override
    public void accept(Frame frame) {
        // A probe asks whether frames come, not which.
    }

    @Override
    public void failed(FrameSourceException failure) {
        // What was opened is closed again at once: a failure in between says nothing about the next time.
    }
}
