package dev.osiscope.viewmodel.lesson;

import dev.osiscope.i18n.Language;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ready.Resolver;
import dev.osiscope.lesson.text.LessonReader;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.RecordedDemo;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// A lesson on the demo, with a question of every form.
public final class DemoLesson implements LessonShelf {

    /// Its name.
    public static final String ID = "demo-lesson";

    private static final String FILE = "lesson.md";
    private static final String TEXT = """
            ---
            title: A client comes and speaks
            minutes: 6
            session: session.pcapng
            participants: {client: Ada, hub: Hub}
            afterwards:
              - name the three segments that open a connection
              - work out both acknowledgment numbers
            ---
            A client opens a connection to the hub and says something. The hub listens on port {port hub}.

            1. Read what is about to happen.
            2. Predict what the hub answers.
            3. See whether you were right.

            ## The hub answers
            stop: before SYN,ACK hub->client

            The client has sent its `SYN`. Its *sequence number* counts: the next one is {next of SYN client->hub}.

            ### predict flags
            Which flags will the hub's answer have?
            - hint: It must answer the SYN.
            - hint: And it has a SYN of its own.
            - because: The hub's own SYN and the acknowledgment of the client's travel in one segment.

            ### predict ack
            Which **acknowledgment number** will it have?
            - hint: It is the number that the hub expects next.
            - because: The SYN takes a sequence number.

            ### predict state client
            In which state is the client when it has this segment?
            - because: Its SYN is acknowledged, and it has the SYN of the hub.

            ### seen
            Both have sent a SYN now, and both acknowledge that of the other:

                SYN      client -> hub
                SYN,ACK  hub -> client

            ## The message
            stop: before data client->hub

            - The client has something to say.
            - It says it in a segment with data.

            ### predict layers
            Which layers act at the client?
            - because: A message comes from the application and passes all layers on its way down.

            ### predict lost
            What happens if this segment is lost?
            - because: Data takes sequence numbers, and its sender waits for the acknowledgment.

            ### predict choose
            How many bytes does a header of TCP have at least?
            - right: as many as five words of four bytes each
            - wrong: as many as there are — A header has a least length.
            - wrong: none — Without a header nobody would know the ports.
            - because: The header without options has five words.

            ### predict layers tcpip
            And which of the four layers?
            - because: The application of the four stands for the upper three of the seven.

            ## The end
            stop: end

            That was all.
            """;

    /// The lesson on the modelled demo.
    public static ReadyLesson ready() {
        return on(RecordedDemo.modelled());
    }

    private static ReadyLesson on(SessionSnapshot session) {
        LessonReader.Reading reading = LessonReader.read(ID, Language.ENGLISH, FILE, TEXT);
        return reading.lesson().flatMap(lesson -> Resolver.resolve(lesson, FILE, session.timeline()).lesson())
                .orElseThrow(() -> new IllegalStateException(said(reading.findings())
                        + said(reading.lesson().map(lesson -> Resolver.resolve(lesson, FILE, session.timeline()).findings())
                                .orElse(List.of()))));
    }

    private static String said(List<Finding> findings) {
        return findings.stream().map(finding -> finding.at() + " " + finding.what()).collect(Collectors.joining("\n"));
    }

    @Override
    public List<LessonOffer> course(Language language) {
        ReadyLesson lesson = ready();
        return List.of(new LessonOffer(ID, lesson.lesson().head().title(), lesson.lesson().head().minutes(), 7,
                        lesson.lesson().head().afterwards()),
                new LessonOffer("other", "Data, acknowledgments, and acknowledgments that travel with data", 9, 3,
                        List.of("say which segments take a sequence number, and which do not")));
    }

    @Override
    public Taken take(String id, Language language) {
        return new Taken.Ready(ready(), RecordedDemo.modelled());
    }

    @Override
    public Taken take(Path place, Language language) {
        return LessonShelf.ofThisProgram().take(place, language);
    }

    @Override
    public Taken edit(Path place, Language language) {
        return LessonShelf.ofThisProgram().edit(place, language);
    }
}
