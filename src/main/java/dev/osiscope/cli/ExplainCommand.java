package dev.osiscope.cli;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.export.ConversationLadder;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.FileSession;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        try {
            FileSession session = FileSession.read(file);
            if (session.stop().isPresent() && session.frames() == 0) {
                err.println(words.stopped(session.stop().get(), 0));
                return 1;
            }
            List<Conversation> all = session.timeline().conversations();
            if (number != null && (number < 0 || number >= all.size())) {
                err.println(words.said(noSuchConversation(all.size())));
                return 1;
            }
            print(session, number == null ? all : List.of(all.get(number)));
            session.stop().ifPresent(stop -> err.println(words.stopped(stop, session.frames())));
            return session.stop().isPresent() ? 1 : 0;
        } catch (IOException failure) {
            err.println(words.unreadable(failure));
            return 1;
        }
    }

    private String noSuchConversation(int count) {
        String there = count == 0 ? "it has no TCP conversation. Leave out --conversation."
                : "they are numbered from 0 to " + (count - 1) + ". Name one of these with --conversation N.";
        return file + " has no conversation " + number + "; " + there;
    }

    private void print(FileSession session, List<Conversation> chosen) {
        PrintWriter out = spec.commandLine().getOut();
        Timeline timeline = session.timeline();
        out.println(messages.text("text.file", file, session.kind(), Counts.frames(session.frames()),
                Counts.conversations(timeline.conversations().size())));
        Map<Conversation, List<Step>> steps = IntStream.range(0, timeline.size()).mapToObj(timeline::step)
                .collect(Collectors.groupingBy(step -> step.segment().orElseThrow().conversation()));
        for (Conversation conversation : chosen) {
            out.println();
            new ConversationLadder(conversation, steps.get(conversation), messages).lines().forEach(out::println);
        }
        out.flush();
    }
}
