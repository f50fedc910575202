package dev.osiscope.lesson.predict;

import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.Saying;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What happens if what the step sends is lost.
final class LostQuestion {

    private LostQuestion() {}

    static Optional<Asked> of(Subject subject) {
        Optional<TrackedSegment> segment = subject.segment();
        if (segment.isPresent()) {
            return segment.flatMap(lost -> Loss.of(subject, lost)).map(right -> ask(right, kind(segment.get())));
        }
        boolean datagram = subject.step().dissection().flatMap(frame -> frame.header(UdpHeader.class)).isPresent();
        return datagram ? Optional.of(ask(Loss.NOBODY, "datagram")) : Optional.empty();
    }

    private static String kind(TrackedSegment segment) {
        TcpFlags flags = segment.header().flags();
        return flags.rst() ? "rst" : flags.syn() && flags.ack() ? "synack"
                : NumberQuestion.numbers(segment) > 0 ? "numbered" : "ack";
    }

    private static Asked ask(Loss right, String kind) {
        Mistakes mistakes = new Mistakes(answer(right));
        for (Loss other : Loss.values()) {
            mistakes.add("lost." + kind + "." + name(other), answer(other));
        }
        List<Form.Choice> choices = Stream.of(Loss.values())
                .map(loss -> new Form.Choice(name(loss), Saying.of("lesson.lost." + name(loss)))).toList();
        return mistakes.asked(new Form.Choices(choices), "lost");
    }

    private static Answer answer(Loss loss) {
        return new Answer.Choice(name(loss));
    }

    private static String name(Loss loss) {
        return loss.name().toLowerCase(Locale.ROOT);
    }
}
