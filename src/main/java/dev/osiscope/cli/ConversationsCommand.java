package dev.osiscope.cli;

import dev.osiscope.export.ConversationText;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.index.ConversationTable;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.index.Transport;
import dev.osiscope.session.CaptureSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// `osiscope conversations`: the conversations of a capture file, a line each.
public final class ConversationsCommand extends ProgramCommand {

    private static final int LINES_AT_ONCE = 1000;

    private final Supplier<Path> file = captureFile();
    private final Supplier<Boolean> udp = flag("--udp", "help.conversations.udp");
    private final Supplier<Boolean> json = flag("--json", "help.conversations.json");

    /// The command, as it is called.
    public ConversationsCommand() {
        super("conversations", "help.conversations");
    }

    @Override
    public Integer call() {
        PrintWriter err = err();
        CaptureFile words = captureWords(file);
        try (CaptureSession session = CaptureSession.open(file.get())) {
            IndexSnapshot index = session.awaitIndex();
            int frames = index.frames().size();
            if (frames > 0 || index.stop().isEmpty()) {
                print(session, index);
            }
            index.stop().ifPresent(stop -> err.println(words.stopped(stop, frames)));
            return index.stop().isPresent() ? 1 : 0;
        } catch (IOException failure) {
            err.println(words.unreadable(failure));
            return 1;
        }
    }

    private void print(CaptureSession session, IndexSnapshot index) {
        Transport transport = udp.get() ? Transport.UDP : Transport.TCP;
        PrintWriter out = out();
        ConversationText text = new ConversationText(start(index.frames()));
        if (!json.get()) {
            Messages messages = messages();
            int count = index.conversations(transport).shown();
            out.println(messages.text("text.conversations", file.get(), session.kind(),
                    Counts.frames(index.frames().size()),
                    udp.get() ? Counts.udpConversations(count) : Counts.conversations(count)));
            out.println(ConversationText.heading(messages));
        }
        print(index, transport, json.get() ? text::addJson : text::addLine, out);
    }

    /// When the first frame was seen that has a time.
    private static long start(FrameIndex frames) {
        return IntStream.range(0, frames.size()).filter(frames::timed).mapToLong(frames::timeNanos).findFirst()
                .orElse(0);
    }

    /// Line by line would be a system call each.
    private static void print(IndexSnapshot index, Transport transport, BiConsumer<StringBuilder, IndexedConversation> adder,
            PrintWriter out) {
        StringBuilder lines = new StringBuilder();
        int count = 0;
        ConversationTable conversations = index.conversations(transport);
        for (int number = 0; number < conversations.size(); number++) {
            if (!conversations.shows(number)) {
                continue;
            }
            IndexedConversation conversation = conversations.get(number);
            adder.accept(lines, conversation);
            lines.append(System.lineSeparator());
            if (++count % LINES_AT_ONCE == 0) {
                out.print(lines);
                lines.setLength(0);
            }
        }
        out.print(lines);
        out.flush();
    }
}
