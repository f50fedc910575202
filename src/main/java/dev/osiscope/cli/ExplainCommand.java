package dev.osiscope.cli;

import dev.osiscope.export.ConversationLadder;
import dev.osiscope.export.TextLadder;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.Transport;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.OpenConversation;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// `osiscope explain`: the TCP conversations of a capture file as commented ladders.
public final class ExplainCommand extends ProgramCommand {

    private final Messages messages = messages();

    private final Supplier<Path> file = captureFile();
    private final Supplier<Integer> number = option(Integer.class, "--conversation", "N", "help.explain.conversation");

    /// The command, as it is called.
    public ExplainCommand() {
        super("explain", "help.explain");
    }

    @Override
    public Integer call() {
        PrintWriter err = err();
        CaptureFile words = captureWords(file);
        try {
            Optional<SessionSnapshot> recorded =
                    number.get() == null ? RecordedFile.session(file.get(), words, err) : Optional.empty();
            if (recorded.isPresent()) {
                SessionText.print(recorded.get(), new TextLadder(recorded.get().timeline(), messages).commented(), messages,
                        out());
                return 0;
            }
            return explain(words);
        } catch (IOException failure) {
            err.println(words.unreadable(failure));
            return 1;
        }
    }

    private int explain(CaptureFile words) throws IOException {
        PrintWriter err = err();
        try (CaptureSession session = CaptureSession.open(file.get())) {
            IndexSnapshot index = session.awaitIndex();
            int frames = index.frames().size();
            if (index.stop().isPresent() && frames == 0) {
                err.println(words.stopped(index.stop().get(), 0));
                return 1;
            }
            int conversations = index.tcp().size();
            if (number.get() != null && !index.tcp().shows(number.get())) {
                err.println(words.noSuchConversation(Transport.TCP, number.get(), conversations));
                return 1;
            }
            print(session, number.get() == null ? IntStream.range(0, conversations).filter(index.tcp()::shows) : IntStream.of(number.get()));
            index.stop().ifPresent(stop -> err.println(words.stopped(stop, frames)));
            return index.stop().isPresent() ? 1 : 0;
        }
    }

    private void print(CaptureSession session, IntStream chosen) {
        PrintWriter out = out();
        IndexSnapshot index = session.index();
        out.println(messages.text("text.file", file.get(), session.kind(), Counts.frames(index.frames().size()),
                Counts.conversations(index.tcp().shown())));
        chosen.forEach(conversation -> {
            out.println();
            print(session, conversation, out);
        });
        out.flush();
    }

    private void print(CaptureSession session, int conversation, PrintWriter out) {
        try (OpenConversation opened = session.conversation(conversation)) {
            Timeline steps = opened.awaitEnd().timeline();
            new ConversationLadder(opened.conversation(), steps, messages).lines().forEach(out::println);
        }
    }
}
