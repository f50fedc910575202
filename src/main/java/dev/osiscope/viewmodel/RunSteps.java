package dev.osiscope.viewmodel;

/// What is known of the segments of a conversation without making their steps. Used on the JavaFX application thread.
public interface RunSteps {

    /// There are none.
    RunSteps NONE = new RunSteps() {
        @Override
        public int payloadLength(int step) {
            throw new IndexOutOfBoundsException(step);
        }

        @Override
        public boolean fromServer(int step) {
            throw new IndexOutOfBoundsException(step);
        }
    };

    /// How many bytes it carries.
    int payloadLength(int step);

    /// Whether the server sent it.
    boolean fromServer(int step);
}
