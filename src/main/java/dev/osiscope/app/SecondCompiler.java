package dev.osiscope.app;

import dev.osiscope.linux.Niceness;
import dev.osiscope.linux.SystemCallException;
import java.io.IOException;

/// Has Java's second compiler give way to the window. From its first moment on it compiles what the rehearsal has found to be worth
/// it (JEP 515), seconds of work: on two processors it would take one of them from what the window waits for.
final class SecondCompiler {

    private static final System.Logger LOGGER = System.getLogger(SecondCompiler.class.getName());
    /// As Java's threads are called in the kernel, cut after 15 characters: `C2 CompilerThread0`.
    private static final String NAME = "C2 Compiler";
    /// A tenth of what another thread gets that wants the same processor, and all of what nobody wants.
    private static final int NICENESS = 10;

    private SecondCompiler() {}

    /// Begins to, and returns at once: to link the call takes some hundredths of a second. Does nothing but on Linux.
    static void giveWay() {
        Thread.ofPlatform().name("osiscope-second-compiler").daemon().start(() -> {
            try {
                Niceness.give(NAME, NICENESS);
            } catch (IOException | SystemCallException refused) {
                LOGGER.log(System.Logger.Level.DEBUG, "Java's second compiler does not give way", refused);
            }
        });
    }
}
