package dev.osiscope.view.svg;

import dev.osiscope.export.picture.Markup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.transform.Transform;

/// Elements of SVG 1.1, one behind the other.
final class SvgMarkup {

    private static final String NONE = "none";

    private final StringBuilder out = new StringBuilder();
    private int clips;

    /// A number as it is written: with two decimals at most.
    static String number(double value) {
        String written = String.format(Locale.ROOT, "%.2f", value);
        String shorter = written.replaceFirst("\\.?0+$", "");
        return shorter.equals("-0") ? "0" : shorter;
    }

    static String numbers(double... values) {
        return Arrays.stream(values).mapToObj(SvgMarkup::number).collect(Collectors.joining(" "));
    }

    /// An element without content.
    void element(String name, Map<String, String> attributes) {
        tag(name, attributes);
        out.append("/>\n");
    }

    /// A text.
    void text(Map<String, String> attributes, String words) {
        tag("text", attributes);
        out.append('>').append(Markup.escaped(words)).append("</text>\n");
    }

    /// The title of what stands around it.
    void title(String words) {
        out.append("<title>").append(Markup.escaped(words)).append("</title>\n");
    }

    void open(String name, Map<String, String> attributes) {
        tag(name, attributes);
        out.append(">\n");
    }

    void close(String name) {
        out.append("</").append(name).append(">\n");
    }

    private void tag(String name, Map<String, String> attributes) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) ->
                out.append(' ').append(attribute).append("=\"").append(Markup.escaped(value)).append('"'));
    }

    /// Cuts what follows to a rectangle.
    ///
    /// @return how that is named in `clip-path`
    String clip(double x, double y, double width, double height) {
        String id = "clip-" + ++clips;
        open("clipPath", Map.of("id", id));
        element("rect", Map.of("x", number(x), "y", number(y), "width", number(width), "height", number(height)));
        close("clipPath");
        return "url(#" + id + ")";
    }

    /// Puts a colour, and how much of what is behind it shines through, into attributes.
    ///
    /// @param what `fill` or `stroke`
    static void paint(Map<String, String> attributes, String what, Paint paint) {
        Color colour = colour(paint);
        if (colour.getOpacity() == 0) {
            attributes.put(what, NONE);
            return;
        }
        attributes.put(what, String.format("#%02x%02x%02x", part(colour.getRed()), part(colour.getGreen()), part(colour.getBlue())));
        if (colour.getOpacity() < 1) {
            attributes.put(what + "-opacity", number(colour.getOpacity()));
        }
    }

    private static int part(double of) {
        return (int) Math.round(of * 0xff);
    }

    /// The panes have no gradients of their own; where a control has one, its first colour stands for it.
    static Color colour(Paint paint) {
        return switch (paint) {
            case null -> Color.TRANSPARENT;
            case Color colour -> colour;
            case LinearGradient gradient -> first(gradient.getStops());
            case RadialGradient gradient -> first(gradient.getStops());
            default -> Color.TRANSPARENT;
        };
    }

    private static Color first(List<Stop> stops) {
        return stops.isEmpty() ? Color.TRANSPARENT : stops.getFirst().getColor();
    }

    /// A transform as it is written; empty where it changes nothing.
    static String transform(Transform transform) {
        if (transform.isIdentity()) {
            return "";
        }
        boolean moves = transform.getMxx() == 1 && transform.getMyy() == 1 && transform.getMxy() == 0 && transform.getMyx() == 0;
        return moves ? "translate(" + numbers(transform.getTx(), transform.getTy()) + ")"
                : "matrix(" + numbers(transform.getMxx(), transform.getMyx(), transform.getMxy(), transform.getMyy(),
                        transform.getTx(), transform.getTy()) + ")";
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
