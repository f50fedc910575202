package dev.osiscope.cli;

import dev.osiscope.export.ConversationLadder;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.OpenConversation;
import dev.osiscope.timeline.Timeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `osiscope explain`: the TCP conversations of a capture file as commented ladders.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Prints each TCP conversation of a capture file as a commented ladder.",
            "A file that can't be read to its end is explained as far as it goes; the exit code is then 1."
        })
public final class ExplainCommand implements Callable<Integer> {

    private final Messages messages = Messages.of(Locale.getDefault());

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A pcap or pcapng file, also packed by gzip.")
    private Path file;

    @Option(names = "--conversation", paramLabel = "N",
            description = "Prints this conversation only; its number is Wireshark's tcp.stream, from 0.")
    private Integer number;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        CaptureFile words = new CaptureFile("osiscope explain", file);
        try (CaptureSession session = CaptureSession.open(file)) {
            IndexSnapshot index = session.awaitIndex();
            int frames = index.frames().size();
            if (index.stop().isPresent() && frames == 0) {
                err.println(words.stopped(index.stop().get(), 0));
                return 1;
            }
            int conversations = index.tcp().size();
            if (number != null && (number < 0 || number >= conversations)) {
                err.println(words.noSuchConversation(number, conversations));
                return 1;
            }
            print(session, number == null ? IntStream.range(0, conversations) : IntStream.of(number));
            index.stop().ifPresent(stop -> err.println(words.stopped(stop, frames)));
            return index.stop().isPresent() ? 1 : 0;
        } catch (IOException failure) {
            err.println(words.unreadable(failure));
            return 1;
        }
    }

    private void print(CaptureSession session, IntStream chosen) {
        PrintWriter out = spec.commandLine().getOut();
        IndexSnapshot index = session.index();
        out.println(messages.text("text.file", file, session.kind(), Counts.frames(index.frames().size()),
                Counts.conversations(index.tcp().size())));
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
