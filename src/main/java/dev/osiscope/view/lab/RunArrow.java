package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.branch.RunFrame;
import dev.osiscope.view.parts.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/// A frame of a run on its ladder: an arrow from its sender to its receiver, its words above it. One that was lost ends
/// between them, with a cross. Only the lifelines where the run has none.
final class RunArrow extends Pane {

    private static final double SECOND = 1e9;
    /// The length of an arrow's head, in heights of the text.
    private static final double HEAD = 0.75;
    private static final double ARROW_PLACE = 0.74;
    /// Between the words and the arrow, in heights of the text: letters reach below their line.
    private static final double ABOVE = 0.2;

    private final List<String> hosts;
    private final Messages messages;
    private final List<Line> lifelines;
    private final Label time = new Label();
    private final Label words = new Label();
    private final Line shaft = new Line();
    private final Polygon head = new Polygon();
    private final Label cross = new Label("✕");
    private Optional<RunFrame> shown = Optional.empty();

    /// @param hosts who takes part, from left to right
    RunArrow(List<String> hosts, Messages messages) {
        this.hosts = hosts;
        this.messages = messages;
        lifelines = hosts.stream().map(_ -> new Line()).toList();
        lifelines.forEach(line -> line.getStyleClass().add("drawn-lifeline"));
        time.getStyleClass().addAll("mono", "run-time");
        words.getStyleClass().add("segment-title");
        shaft.getStyleClass().add("segment-line");
        head.getStyleClass().add("segment-head");
        cross.getStyleClass().add("run-cross");
        getChildren().setAll(Stream.concat(lifelines.stream(), Stream.of(shaft, head, cross, words, time)).toList());
        setMinSize(0, 0);
    }

    /// Shows a frame, or that there is none.
    void show(Optional<RunFrame> frame) {
        shown = frame;
        boolean there = frame.isPresent();
        boolean lost = frame.filter(RunFrame::lost).isPresent();
        List.of(time, words, shaft).forEach(part -> part.setVisible(there));
        head.setVisible(there && !lost);
        cross.setVisible(lost);
        frame.ifPresent(one -> {
            time.setText(String.format(Locale.ROOT, "%.3f s", one.nanos() / SECOND));
        });
        requestLayout();
    }

    /// What is said of a frame, from all of it to what matters most: what the wire did to it, and what it is.
    private List<String> wordings(RunFrame frame) {
        String end = frame.fate().isEmpty() ? "" : " (" + fate(frame, messages) + ")";
        List<String> parts = List.of(frame.what().split(" "));
        Stream<String> shorter = IntStream.range(0, parts.size()).mapToObj(less -> String.join(" ", parts.subList(0, parts.size() - less)) + end);
        return Stream.concat(shorter, frame.fate().isEmpty() ? Stream.of() : Stream.of(fate(frame, messages))).toList();
    }

    /// What the wire did to a frame, in words.
    static String fate(RunFrame frame, Messages messages) {
        return frame.fate().stream().map(deed -> messages.text("whatif.fate." + deed)).collect(Collectors.joining(", "));
    }

    /// Where a host's lifeline stands, of a ladder that is so wide. The time stands left of the first.
    static double x(int host, int hosts, double width, double timeWidth) {
        double room = width - timeWidth;
        double margin = room * 0.14;
        return timeWidth + margin + (hosts < 2 ? 0 : host * (room - 2 * margin) / (hosts - 1));
    }

    /// How wide the time is, by its letters.
    static double timeWidth(Label time) {
        return time.getFont().getSize() * 5;
    }

    @Override
    protected void layoutChildren() {
        double gutter = timeWidth(time);
        for (int host = 0; host < lifelines.size(); host++) {
            double x = x(host, hosts.size(), getWidth(), gutter);
            place(lifelines.get(host), x, 0, x, getHeight());
        }
        shown.ifPresent(frame -> arrow(frame, gutter));
    }

    private void arrow(RunFrame frame, double gutter) {
        int from = Math.max(0, hosts.indexOf(frame.from()));
        int to = hosts.contains(frame.to()) ? hosts.indexOf(frame.to()) : from == 0 ? hosts.size() - 1 : 0;
        double start = x(from, hosts.size(), getWidth(), gutter);
        double end = x(to, hosts.size(), getWidth(), gutter);
        double y = getHeight() * ARROW_PLACE;
        double middle = (start + end) / 2;
        place(shaft, start, y, frame.lost() ? middle : end, y);
        double length = HEAD * words.getFont().getSize();
        double back = end > start ? -length : length;
        head.getPoints().setAll(end, y, end + back, y - length / 2, end + back, y + length / 2);
        cross.autosize();
        cross.relocate(middle - cross.getWidth() / 2, y - cross.getHeight() / 2);
        double room = Math.abs(end - start);
        double padding = words.snappedLeftInset() + words.snappedRightInset();
        words.setText(Wording.longestThatFits(words, wordings(frame), room - padding));
        words.autosize();
        words.resize(Math.min(words.getWidth(), room), words.getHeight());
        words.relocate(middle - words.getWidth() / 2, y - words.getHeight() - ABOVE * words.getFont().getSize());
        time.autosize();
        time.relocate(2, y - time.getHeight() / 2);
    }

    private static void place(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }
}
