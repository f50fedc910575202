package dev.osiscope.cli;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.StreamPiece;
import dev.osiscope.conversation.tcp.StreamReassembly;
import dev.osiscope.export.StreamText;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.Transport;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.OpenConversation;
import dev.osiscope.timeline.Timeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// `osiscope follow`: what the two ends of a TCP conversation have sent each other.
public final class FollowCommand extends ProgramCommand {

    private final Messages messages = messages();
    private final Map<End, Long> totals = new EnumMap<>(Map.of(End.CLIENT, 0L, End.SERVER, 0L));

    private final Supplier<Path> file = captureFile();
    private final Supplier<Integer> number = required(int.class, "--conversation", "N", "help.follow.conversation");
    private final Supplier<Boolean> hexadecimal = flag("--hex", "help.follow.hex");

    /// The command, as it is called.
    public FollowCommand() {
        super("follow", "help.follow");
    }

    @Override
    public Integer call() {
        PrintWriter err = err();
        CaptureFile words = captureWords(file);
        try (CaptureSession session = CaptureSession.open(file.get())) {
            IndexSnapshot index = session.awaitIndex();
            boolean there = index.tcp().shows(number.get());
            if (there) {
                follow(session);
            } else if (index.stop().isEmpty() || index.frames().size() > 0) {
                err.println(words.noSuchConversation(Transport.TCP, number.get(), index.tcp().size()));
            }
            index.stop().ifPresent(stop -> err.println(words.stopped(stop, index.frames().size())));
            return there && index.stop().isEmpty() ? 0 : 1;
        } catch (IOException failure) {
            err.println(words.unreadable(failure));
            return 1;
        }
    }

    private void follow(CaptureSession session) {
        PrintWriter out = out();
        try (OpenConversation opened = session.conversation(number.get())) {
            Conversation followed = opened.conversation();
            out.println(messages.text("text.follow", number.get(), followed.client(), followed.server()));
            Timeline steps = opened.awaitEnd().timeline();
            StreamReassembly streams = new StreamReassembly();
            for (int index = 0; index < steps.size(); index++) {
                steps.step(index).segment().ifPresent(segment -> print(streams.add(segment), out));
            }
            print(streams.end(), out);
        }
        out.println(messages.text("text.follow.total",
                Counts.bytes(totals.get(End.CLIENT)), Counts.bytes(totals.get(End.SERVER))));
        out.flush();
    }

    private void print(List<StreamPiece> pieces, PrintWriter out) {
        StreamText text = new StreamText(messages, hexadecimal.get());
        for (StreamPiece piece : pieces) {
            text.lines(piece).forEach(out::println);
            if (piece instanceof StreamPiece.Data data) {
                totals.merge(data.sender(), data.length(), Long::sum);
            }
        }
    }
}
