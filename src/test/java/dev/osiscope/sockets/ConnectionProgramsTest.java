package dev.osiscope.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.sockets.ConnectionPrograms.Program;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionProgramsTest {

    private static final Optional<Program> CURL = Optional.of(new Program("curl", 4711));
    private static final Optional<Program> HELPER = Optional.of(new Program("Google Chrome Helper (Renderer)", 815));

    @Test
    void aCommentSaysItInWords() {
        assertEquals("Programs: client curl (process 4711); server Google Chrome Helper (Renderer) (process 815)",
                new ConnectionPrograms(CURL, HELPER).comment());
    }

    @Test
    void aCommentIsReadAsItWasWritten() {
        for (ConnectionPrograms programs : new ConnectionPrograms[] {
            new ConnectionPrograms(CURL, HELPER),
            new ConnectionPrograms(CURL, Optional.empty()),
            new ConnectionPrograms(Optional.empty(), HELPER)}) {
            assertEquals(Optional.of(programs), ConnectionPrograms.ofComment(programs.comment()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Programs: ", "a note", "Programs: client curl", "Programs: client curl (process x)",
        "Programs: peer curl (process 1)", "Programs: client curl (process 99999999999999999999)"})
    void anotherCommentIsNone(String comment) {
        assertEquals(Optional.empty(), ConnectionPrograms.ofComment(comment));
    }

    @Test
    void aNameThatWouldEndTheCommentDoesNot() {
        ConnectionPrograms tricky = new ConnectionPrograms(
                Optional.of(new Program("a; server b (process 1)\n", 2)), Optional.empty());

        ConnectionPrograms read = ConnectionPrograms.ofComment(tricky.comment()).orElseThrow();

        assertEquals(2, read.client().orElseThrow().pid());
        assertEquals(Optional.empty(), read.server());
    }
}
