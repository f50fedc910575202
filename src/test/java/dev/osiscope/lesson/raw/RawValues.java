package dev.osiscope.lesson.raw;

import dev.osiscope.lesson.Expression;
import dev.osiscope.lesson.Quantity;
import dev.osiscope.lesson.Size;
import dev.osiscope.lesson.Where;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/// What a lesson's values are by the session's bytes and lines.
///
/// @param session the session
/// @param finder  finds its steps
record RawValues(RawSession session, RawFinder finder) {

    /// A value as it is shown; a time in milliseconds, to the nanosecond.
    ///
    /// @param own  the step of the stop that it stands at
    /// @param seen the last step that is seen there
    String of(Expression expression, int own, int seen) {
        return switch (expression) {
            case Expression.OfSegment(Quantity quantity, var where) -> String.valueOf(number(quantity, frame(where, own)));
            case Expression.FieldOf(String field, var where) -> field(field, frame(where, own));
            case Expression.SizeOf(Size size, var where) -> String.valueOf(size(size, frame(where, own)));
            case Expression.Count(Where where) -> String.valueOf(finder.all(where.what()).size());
            case Expression.StateOf(String host, var where) ->
                state(host, where.map(finder::find).orElse(seen), frame(where, own));
            case Expression.TextOf(var where) -> text(session.steps().get(step(where, own)));
            case Expression.Constant(String text) -> text;
            case Expression.Port(String host) -> endpoint(host).split(":")[1];
            case Expression.Address(String host) -> endpoint(host).split(":")[0];
            case Expression.Time(Where from, Where to) -> {
                int begin = finder.find(from);
                int end = finder.from(to, begin);
                yield BigDecimal.valueOf(nanos(end) - nanos(begin)).movePointLeft(6).toPlainString();
            }
        };
    }

    private long nanos(int step) {
        return session.steps().get(step).nanos();
    }

    /// The first endpoint of a participant in the frames.
    private String endpoint(String host) {
        return session.frames().stream().filter(frame -> frame.isTcp() || frame.isUdp())
                .flatMap(frame -> Stream.of(frame.from(), frame.to()))
                .filter(end -> finder.called(host, end.split(":")[0])).findFirst().orElseThrow();
    }

    private int step(Optional<Where> where, int own) {
        return where.map(finder::find).orElse(own);
    }

    private RawFrame frame(Optional<Where> where, int own) {
        return session.steps().get(step(where, own)).frame().orElseThrow();
    }

    long number(Quantity quantity, RawFrame frame) {
        return switch (quantity) {
            case SEQ -> session.sequence(frame);
            case ACK -> session.acknowledgment(frame);
            case NEXT -> session.sequence(frame) + frame.numbers();
            case LEN -> frame.length();
            case WINDOW -> frame.window();
        };
    }

    private static String field(String field, RawFrame frame) {
        return switch (field) {
            case "tcp.srcport", "udp.srcport" -> String.valueOf(frame.sourcePort());
            case "tcp.dstport", "udp.dstport" -> String.valueOf(frame.destinationPort());
            case "tcp.seq_raw" -> String.valueOf(frame.sequence());
            case "tcp.ack_raw" -> String.valueOf(frame.acknowledgment());
            case "tcp.window_size_value" -> String.valueOf(frame.window());
            case "ip.src" -> frame.source();
            case "ip.dst" -> frame.destination();
            case "ip.len" -> String.valueOf(frame.ipLength());
            case "tcp.options.mss_val" -> String.valueOf(frame.option(2, 0));
            case "tcp.options.sack_le" -> String.valueOf(frame.option(5, 0));
            case "tcp.options.sack_re" -> String.valueOf(frame.option(5, 4));
            case "eth.dst" -> frame.card();
            default -> throw new AssertionError("no reading of " + field);
        };
    }

    static long size(Size size, RawFrame frame) {
        int headers = frame.linkHeader() + frame.ipHeader() + frame.transportHeader();
        int above = switch (size.layer()) {
            case LINK -> 0;
            case NETWORK -> frame.linkHeader();
            case TRANSPORT -> frame.linkHeader() + frame.ipHeader();
            case APPLICATION -> headers;
        };
        return switch (size.part()) {
            case HEADERS -> headers;
            case BELOW -> headers - above + frame.length();
            case HEADER -> switch (size.layer()) {
                case LINK -> frame.linkHeader();
                case NETWORK -> frame.ipHeader();
                case TRANSPORT -> frame.transportHeader();
                case APPLICATION -> frame.length();
            };
        };
    }

    /// The state of a participant's end of the connection that a frame belongs to.
    String state(String host, int after, RawFrame frame) {
        boolean sends = finder.called(host, frame.source());
        return RawStates.after(session, after)
                .of(sends ? frame.from() : frame.to(), sends ? frame.to() : frame.from());
    }

    private static String text(RawStep step) {
        String text = switch (step.is()) {
            case "emitter" -> step.get("data");
            case "call" -> step.get("text");
            case "scrubbed" -> step.get("after");
            default -> step.frame().orElseThrow().payload();
        };
        return text.replace("\\n", "\n").replace("\\\"", "\"").strip().replaceAll("\\p{Cntrl}", " ");
    }
}
