package dev.osiscope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Language;
import dev.osiscope.lesson.ready.Resolver;
import dev.osiscope.lesson.text.LessonReader;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import java.util.List;

/// A lesson on the demo, of which a test can change a line.
public final class DemoLesson {

    /// Its text: every kind of question that the demo has an answer to.
    public static final String TEXT = """
            ---
            title: The demo
            minutes: 5
            session: session.pcapng
            participants: {client: Ada, hub: Hub}
            afterwards:
              - open a connection
            ---
            The hub listens on port {port hub}.

            ## The client asks
            stop: before SYN client->hub

            *Nothing* was sent **yet**; see [the standard](https://www.rfc-editor.org/rfc/rfc9293), section 3.5.

            ### predict flags
            Which flags?
            - hint: It opens.
            - hint: It has seen nothing of the other end.
            - because: `seq={seq}` comes with SYN alone.

            ### predict who
            Who sends?
            - because: The client opens.

            ## The hub answers
            stop: before SYN,ACK hub->client

            ### predict ack
            Which acknowledgment number? The SYN had {seq of SYN client->hub}.
            - hint: SYN takes a number.
            - mistake 7: That is nobody's number.
            - because: {seq of SYN client->hub} and one for SYN: {ack}.

            ### predict layers tcpip
            Which layers act?
            - because: Layer 4 makes it.

            ### predict state hub
            In which state is the hub?
            - because: It has got a SYN.

            ### seen
            The state of the client is {state client}.

            ## Open
            stop: after ACK client->hub

            ### predict lost
            What if it is lost?
            - because: The hub waits.

            ## A message
            stop: before data client->hub

            ### predict len
            How many bytes?
            - because: All of it: {len}.

            ### predict next
            Which number follows?
            - because: {next}.

            ### predict bytes transport
            How large is the header?
            - because: {size transport} bytes.

            ### predict number {count SYN client->hub}
            How many connections does the client open?
            - mistake {= 2}: Too many.
            - mistake 3: Far too many.
            - because: There is {count SYN client->hub}.

            ### predict choose
            What does the hub do with it?
            - wrong: Nothing — it has listeners for it.
            - right: It sends it to the others.
            - wrong: It closes — that would be rude.
            - check: emit broadcast hub
            - because: It is a hub.

            ## An event
            stop: before emit message hub

            ### predict event
            Which event?
            - because: A message has come.

            ## The end
            stop: end

            ### predict layers
            Which layers act in the end?
            - because: Only these.
            """;

    private static SessionSnapshot session;

    private DemoLesson() {}

    /// A session of the demo, made once.
    public static synchronized SessionSnapshot session() throws FrameSourceException {
        if (session == null) {
            session = LocalSessions.modelledDemo();
        }
        return session;
    }

    /// The demo's steps.
    public static Timeline timeline() throws FrameSourceException {
        return session().timeline();
    }

    /// The lesson that `text` is.
    public static Lesson read(String text) {
        LessonReader.Reading reading = LessonReader.read("demo", Language.ENGLISH, "lesson.md", text);
        assertEquals(List.of(), reading.findings());
        return reading.lesson().orElseThrow();
    }

    /// The lesson on its session.
    public static ReadyLesson ready() throws FrameSourceException {
        Resolver.Resolution resolution = Resolver.resolve(read(TEXT), "lesson.md", timeline());
        assertEquals(List.of(), resolution.findings());
        return resolution.lesson().orElseThrow();
    }
}
