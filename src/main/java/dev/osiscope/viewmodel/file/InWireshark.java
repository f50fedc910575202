package dev.osiscope.viewmodel.file;

import dev.osiscope.i18n.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Opens a packet in Wireshark, in the background, and says where that fails. Used on the JavaFX application thread.
final class InWireshark {

    private final Wireshark wireshark;
    private final Messages messages;
    private final Executor background;
    private final Executor inbox;
    private final Consumer<String> notices;

    /// @param notices takes what went wrong, in words
    InWireshark(Wireshark wireshark, Messages messages, Executor background, Executor inbox, Consumer<String> notices) {
        this.wireshark = wireshark;
        this.messages = messages;
        this.background = background;
        this.inbox = inbox;
        this.notices = notices;
    }

    /// Whether this machine has Wireshark.
    boolean installed() {
        return wireshark.installed();
    }

    /// Opens `file` at the packet `number`, from 1; where Wireshark is missing, says what brings it.
    void open(Path file, long number) {
        if (installed()) {
            background.execute(() -> openNow(file, number));
        } else {
            notices.accept(messages.text("wireshark.missing", file));
        }
    }

    private void openNow(Path file, long number) {
        try {
            wireshark.open(file, number).ifPresent(this::complain);
        } catch (IOException failure) {
            complain(failure.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void complain(String complaint) {
        inbox.execute(() -> notices.accept(messages.text("wireshark.failed", complaint)));
    }
}
