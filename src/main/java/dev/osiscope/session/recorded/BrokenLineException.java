package dev.osiscope.session.recorded;

/// A line of a file of events that can't be understood. Its message is a clause that says why.
final class BrokenLineException extends Exception {

    private static final long serialVersionUID = 1;

    BrokenLineException(String reason) {
        super(reason);
    }
}
