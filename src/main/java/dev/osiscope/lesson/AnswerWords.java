package dev.osiscope.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Answers and texts in words, without any look: for who reads or hears them line by line.
public final class AnswerWords {

    private static final List<TcpFlag> FLAGS = List.of(TcpFlag.SYN, TcpFlag.FIN, TcpFlag.RST, TcpFlag.ACK);

    private AnswerWords() {}

    /// An answer as it could be typed.
    public static String of(Form form, Answer answer, Messages messages) {
        return switch (answer) {
            case Answer.Flags flags -> orNone(FLAGS.stream().filter(flags.flags()::contains).map(TcpFlag::name)
                    .collect(Collectors.joining(",")), messages);
            case Answer.Number number -> Long.toString(number.value());
            case Answer.State state -> state.state().toString();
            case Answer.Layers layers -> orNone(layers.layers().stream().sorted(Comparator.reverseOrder())
                    .map(layer -> String.valueOf(layer.number())).collect(Collectors.joining(" ")), messages);
            case Answer.InternetLayers layers -> orNone(layers.layers().stream().sorted(Comparator.reverseOrder())
                    .map(layer -> layer(layer, messages)).collect(Collectors.joining(", ")), messages);
            case Answer.Choice choice -> form instanceof Form.Choices choices ? choices.choices().stream()
                    .filter(one -> one.id().equals(choice.id())).map(one -> of(one.label(), messages)).findFirst().orElse("") : "";
            case Answer.Order order -> String.join(", ", order.items());
        };
    }

    private static String orNone(String text, Messages messages) {
        return text.isEmpty() ? messages.text("lesson.play.none") : text;
    }

    /// The name of one of the four layers.
    public static String layer(TcpIpLayer layer, Messages messages) {
        return messages.text("internet." + layer.name());
    }

    /// The name of one of the seven layers.
    public static String layer(OsiLayer layer, Messages messages) {
        return messages.text("osi." + layer.name());
    }

    /// A sentence.
    public static String of(Saying saying, Messages messages) {
        return switch (saying) {
            case Saying.Written written -> plain(written.parts());
            case Saying.Said said -> messages.text(said.phrase());
        };
    }

    /// Running text without its emphasis; an address stands behind its link's text.
    public static String plain(List<Inline> parts) {
        StringBuilder text = new StringBuilder();
        for (Inline part : parts) {
            text.append(switch (part) {
                case Inline.Text plain -> plain.text();
                case Inline.CodeText code -> code.text();
                case Inline.Figure figure -> figure.text();
                case Inline.Emphasis emphasis -> plain(emphasis.parts());
                case Inline.Strong strong -> plain(strong.parts());
                case Inline.Link link -> plain(link.parts()) + " <" + link.url() + ">";
                case Inline.Value _ -> "";
            });
        }
        return text.toString();
    }
}
