package dev.osiscope.view.svg;

import static dev.osiscope.view.svg.SvgMarkup.number;

import dev.osiscope.export.picture.SvgText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

/// Text as text, a line each, with the width that it has in the window: it takes no more room in another font.
final class TextMarks {

    private static final String CODE = "JetBrains Mono";

    private TextMarks() {}

    /// Adds a text that stands by itself.
    static void add(Text text, SvgMarkup out) {
        List<Run> runs = new ArrayList<>();
        for (TextLineInfo line : text.getLayoutInfo().getTextLines(false)) {
            addRun(text, line.start(), line.end(), 0, Range.of(text), runs);
        }
        runs.forEach(run -> run.add(ascent(run.text.getFont()), out));
    }

    /// Adds the texts of a flow, which share their lines.
    static void add(TextFlow flow, SvgMarkup out) {
        List<Text> texts = flow.getChildrenUnmodifiable().stream().filter(Node::isVisible)
                .filter(Text.class::isInstance).map(Text.class::cast).toList();
        for (TextLineInfo line : flow.getLayoutInfo().getTextLines(false)) {
            List<Run> runs = new ArrayList<>();
            int start = 0;
            for (Text text : texts) {
                int length = text.getText().length();
                addRun(text, Math.max(0, line.start() - start), Math.min(length, line.end() - start), start, Range.of(flow), runs);
                start += length;
            }
            double ascent = runs.stream().mapToDouble(run -> ascent(run.text.getFont())).max().orElse(0);
            runs.forEach(run -> run.add(ascent, out));
        }
    }

    private static void addRun(Text text, int start, int end, int before, Range range, List<Run> runs) {
        if (end <= start) {
            return;
        }
        String words = text.getText().substring(start, end).stripTrailing();
        if (words.isBlank()) {
            return;
        }
        int blanks = words.length() - words.stripLeading().length();
        Bounds bounds = bounds(range.shape(before + start + blanks, before + start + words.length()));
        runs.add(new Run(text, words.strip(), bounds));
    }

    private static Bounds bounds(PathElement... outline) {
        double[] across = Arrays.stream(outline).mapToDouble(TextMarks::x).filter(Double::isFinite).toArray();
        double[] down = Arrays.stream(outline).mapToDouble(TextMarks::y).filter(Double::isFinite).toArray();
        double left = Arrays.stream(across).min().orElse(0);
        double top = Arrays.stream(down).min().orElse(0);
        return new BoundingBox(left, top, Arrays.stream(across).max().orElse(0) - left, Arrays.stream(down).max().orElse(0) - top);
    }

    private static double x(PathElement element) {
        return switch (element) {
            case MoveTo to -> to.getX();
            case LineTo to -> to.getX();
            default -> Double.NaN;
        };
    }

    private static double y(PathElement element) {
        return switch (element) {
            case MoveTo to -> to.getY();
            case LineTo to -> to.getY();
            default -> Double.NaN;
        };
    }

    /// How far the baseline of a line is below its top.
    private static double ascent(Font font) {
        Text sample = new Text("x");
        sample.setFont(font);
        return sample.getBaselineOffset();
    }

    /// Asks where characters stand.
    @FunctionalInterface
    private interface Range {

        PathElement[] shape(int start, int end);

        static Range of(Text text) {
            return (start, end) -> text.getRangeShape(start, end, false);
        }

        static Range of(TextFlow flow) {
            return (start, end) -> flow.getRangeShape(start, end, false);
        }
    }

    /// Words in one line.
    private record Run(Text text, String words, Bounds bounds) {

        void add(double ascent, SvgMarkup out) {
            Font font = text.getFont();
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("x", number(bounds.getMinX()));
            attributes.put("y", number(bounds.getMinY() + ascent));
            attributes.put("textLength", number(bounds.getWidth()));
            attributes.put("lengthAdjust", "spacingAndGlyphs");
            attributes.put("xml:space", "preserve");
            attributes.put("font-family", SvgText.family(font.getFamily().equals(CODE)));
            attributes.put("font-size", number(font.getSize()));
            if (font.getStyle().contains("Bold")) {
                attributes.put("font-weight", "bold");
            }
            if (text.isUnderline()) {
                attributes.put("text-decoration", "underline");
            }
            SvgMarkup.paint(attributes, "fill", text.getFill());
            out.text(attributes, words);
        }
    }
}
