package dev.osiscope.emitter;

/// An `error` event was emitted and nobody listens for it; its words are Node's.
public final class UnhandledErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object context;

    UnhandledErrorException(String message, Object context) {
        super(message, context instanceof Throwable cause ? cause : null);
        this.context = context;
    }

    /// What was emitted with the error; null where nothing was.
    public Object context() {
        return context;
    }
}
