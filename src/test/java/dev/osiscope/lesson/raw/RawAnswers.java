package dev.osiscope.lesson.raw;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The right answers to a lesson's questions, by the session's bytes and lines alone.
///
/// @param session the session
/// @param finder  finds its steps
record RawAnswers(RawSession session, RawFinder finder) {

    /// The right answer; empty where the bytes do not say: an author's options, and the loss of what was not lost.
    Optional<Answer> to(ReadyPrediction asked) {
        RawStep step = session.steps().get(asked.step());
        RawValues values = new RawValues(session, finder);
        return switch (asked.kind()) {
            case Kind.Flags _ -> Optional.of(flags(frame(step)));
            case Kind.SegmentNumber(var quantity) -> Optional.of(new Answer.Number(values.number(quantity, frame(step))));
            case Kind.Bytes(var size) -> Optional.of(new Answer.Number(RawValues.size(size, frame(step))));
            case Kind.ValueNumber(var value) ->
                Optional.of(new Answer.Number(Long.parseLong(values.of(value, asked.step(), asked.step()))));
            case Kind.State(String host) -> Optional.of(new Answer.State(
                    TcpState.spelt(values.state(host, asked.step(), frame(step))).orElseThrow()));
            case Kind.Layers(boolean internet) -> Optional.of(layers(RawLayers.of(session, asked.step()), internet));
            case Kind.Lost _ -> RawLoss.lost(session, frame(step))
                    .map(_ -> new Answer.Choice(RawLoss.consequence(session, frame(step))));
            case Kind.Who _ -> Optional.of(new Answer.Choice(finder.role(step.sends()
                    ? session.name(frame(step).source()) : step.get("who"))));
            case Kind.Event _ -> Optional.of(new Answer.Choice(step.get("event")));
            case Kind.Order _ -> Optional.of(new Answer.Order(RawStep.list(step.get("called"))));
            case Kind.Choose _ -> Optional.empty();
        };
    }

    private static RawFrame frame(RawStep step) {
        return step.frame().orElseThrow();
    }

    private static Answer flags(RawFrame frame) {
        Set<TcpFlag> set = Stream.of(TcpFlag.SYN, TcpFlag.ACK, TcpFlag.FIN, TcpFlag.RST)
                .filter(flag -> frame.has(bit(flag))).collect(Collectors.toSet());
        return new Answer.Flags(set);
    }

    /// Its bit (RFC 9293, section 3.1).
    private static int bit(TcpFlag flag) {
        return switch (flag) {
            case SYN -> RawFrame.SYN;
            case FIN -> RawFrame.FIN;
            case RST -> RawFrame.RST;
            default -> RawFrame.ACK;
        };
    }

    private static Answer layers(Set<Integer> numbers, boolean internet) {
        return internet
                ? new Answer.InternetLayers(RawLayers.internet(numbers).stream().map(number -> switch (number) {
                    case 1 -> TcpIpLayer.LINK;
                    case 2 -> TcpIpLayer.INTERNET;
                    case 3 -> TcpIpLayer.TRANSPORT;
                    default -> TcpIpLayer.APPLICATION;
                }).collect(Collectors.toSet()))
                : new Answer.Layers(numbers.stream().map(number -> switch (number) {
                    case 1 -> OsiLayer.PHYSICAL;
                    case 2 -> OsiLayer.DATA_LINK;
                    case 3 -> OsiLayer.NETWORK;
                    case 4 -> OsiLayer.TRANSPORT;
                    case 5 -> OsiLayer.SESSION;
                    case 6 -> OsiLayer.PRESENTATION;
                    default -> OsiLayer.APPLICATION;
                }).collect(Collectors.toSet()));
    }
}
