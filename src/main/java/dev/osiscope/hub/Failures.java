package dev.osiscope.hub;

/// The words of a failure.
final class Failures {

    private Failures() {
    }

    /// What the failure says, or its kind where it says nothing.
    static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
