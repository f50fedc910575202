package dev.osiscope.frame;

/// A source that can't deliver frames.
public final class FrameSourceException extends AdvisedException {

    private static final long serialVersionUID = 1;

    /// @param message what happened, in a sentence without a full stop
    /// @param mend    the exact command or step that mends it; empty where there is none
    public FrameSourceException(String message, String mend) {
        super(message, mend);
    }

    /// A defect of this program's own, met by who takes the frames: the source ends, what was captured until then is kept.
    public static FrameSourceException ofDefect(RuntimeException defect) {
        System.getLogger(FrameSourceException.class.getName()).log(System.Logger.Level.ERROR, "a source ends", defect);
        return new FrameSourceException("OSIscope has a defect: " + defect, "");
    }
}
