package dev.osiscope.hub;

/// Something the hub or a client can't do: a plain sentence for the user, without a full stop.
public final class HubException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param message what is the matter, and what mends it
    public HubException(String message) {
        super(message);
    }

    /// @param message what is the matter, and what mends it
    /// @param cause   what the system said
    public HubException(String message, Throwable cause) {
        super(message, cause);
    }
}
