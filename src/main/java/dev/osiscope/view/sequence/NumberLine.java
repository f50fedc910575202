package dev.osiscope.view.sequence;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.tcp.SequenceSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/// The number line of one direction: what was acknowledged, what is under way, what may still be sent, and what lies beyond
/// the window. The parts are not to scale: how much is in each is written in it.
final class NumberLine extends Region {

    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final List<String> ZONES = List.of("acknowledged", "flight", "usable", "beyond");
    private static final List<String> BOUNDS = List.of("first", "una", "nxt", "wnd");
    private static final double[] LEAST = {10.2, 8.4, 8.4, 8};
    private static final double NAMES = 1.3;
    private static final double ZONE = 2.9;
    private static final double NUMBERS = 1.1;
    private static final double STRIP = 0.4;
    /// The height of a flag, and what stands between it and the end of its part.
    private static final double FLAG = 1.3;
    private static final double BESIDE_FLAG = 0.2;
    /// What is left free below the words of a part, for what was acknowledged selectively.
    private static final double BELOW = 0.29;
    private static final double NARROWEST = 3;

    private final Messages messages;
    private final Text ruler = new Text("0");
    private final List<Label> zones = new ArrayList<>();
    private final List<Button> names = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private final List<Label> raws = new ArrayList<>();
    private final Label syn = flag("SYN");
    private final Label fin = flag("FIN");
    private final List<Region> sacks = new ArrayList<>();
    private final Line wrap = new Line();
    private SequenceSpace space;

    NumberLine(Messages messages) {
        this.messages = messages;
        getStyleClass().add("number-line");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setMinSize(0, 0);
        ruler.setVisible(false);
        ZONES.forEach(zone -> zones.add(zone(zone)));
        BOUNDS.forEach(this::addBound);
        wrap.getStyleClass().add("number-wrap");
        getChildren().addAll(zones);
        getChildren().addAll(names);
        getChildren().addAll(numbers);
        getChildren().addAll(raws);
        getChildren().addAll(syn, fin, wrap, ruler);
        getChildren().forEach(node -> node.setManaged(false));
    }

    private static Label zone(String id) {
        Label zone = new Label();
        zone.getStyleClass().addAll("zone", id);
        return zone;
    }

    private static Label flag(String word) {
        Label flag = new Label(word);
        flag.getStyleClass().add("number-flag");
        return flag;
    }

    private void addBound(String id) {
        Button name = new Button(messages.text("sequence.bound." + id));
        name.getStyleClass().add("bound-name");
        name.setTooltip(new Tooltip(messages.text("sequence.bound." + id + ".hint")));
        names.add(name);
        numbers.add(new Label());
        numbers.getLast().getStyleClass().add("bound-number");
        raws.add(new Label());
        raws.getLast().getStyleClass().add("bound-raw");
    }

    void show(SequenceSpace shown, String spoken, IntConsumer pick) {
        space = shown;
        setAccessibleText(spoken);
        long[] counts = counts();
        for (int zone = 0; zone < ZONES.size(); zone++) {
            String count = zone == ZONES.size() - 1 ? "" : String.valueOf(counts[zone]);
            zones.get(zone).pseudoClassStateChanged(EMPTY, counts[zone] == 0);
            zones.get(zone).setText(messages.text("sequence.zone." + ZONES.get(zone), count).trim());
        }
        OptionalLong[] values = {OptionalLong.of(space.first()), OptionalLong.of(space.acknowledged()),
                OptionalLong.of(space.next()), space.edge()};
        int[] steps = {-1, space.acknowledgedIn(), space.nextIn(), space.edgeIn()};
        for (int bound = 0; bound < values.length; bound++) {
            showBound(bound, values[bound], steps[bound], pick);
        }
        showFlag(syn, space.syn());
        showFlag(fin, space.fin());
        showSacks();
        requestLayout();
    }

    private void showBound(int bound, OptionalLong value, int step, IntConsumer pick) {
        String number = value.isPresent() ? String.valueOf(value.getAsLong()) : "?";
        OptionalLong raw = value.isPresent() ? space.raw(value.getAsLong()) : OptionalLong.empty();
        numbers.get(bound).setText(number);
        raws.get(bound).setText(raw.isPresent() ? String.valueOf(raw.getAsLong()) : "");
        Button name = names.get(bound);
        name.setFocusTraversable(step >= 0);
        name.setOnAction(_ -> {
            if (step >= 0) {
                pick.accept(step);
            }
        });
        name.setAccessibleText(messages.text(step >= 0 ? "sequence.bound.spoken.step" : "sequence.bound.spoken",
                name.getText(), number, step + 1));
    }

    private static void showFlag(Label flag, OptionalLong number) {
        flag.setVisible(number.isPresent());
        flag.setAccessibleText(flag.getText() + " " + number.orElse(0));
    }

    private void showSacks() {
        while (sacks.size() < space.selective().size()) {
            Region strip = new Region();
            strip.getStyleClass().add("number-sack");
            strip.setManaged(false);
            sacks.add(strip);
            getChildren().add(strip);
        }
        for (int place = 0; place < sacks.size(); place++) {
            sacks.get(place).setVisible(place < space.selective().size());
        }
    }

    private long[] counts() {
        return new long[] {space.acknowledged() - space.first(), space.inFlight(), space.usable(), 1};
    }

    private double em() {
        return ruler.getFont().getSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return (NAMES + ZONE + 2 * NUMBERS) * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (space == null) {
            return;
        }
        double em = em();
        double[] least = new double[LEAST.length];
        for (int part = 0; part < least.length; part++) {
            least[part] = LEAST[part] * em;
        }
        double[] widths = ZoneWidths.of(getWidth(), least, counts());
        double x = 0;
        for (int part = 0; part < widths.length; part++) {
            placePart(part, x, widths[part], em);
            x += widths[part];
        }
        placeFlags(widths, em);
        placeSacks(widths, em);
        placeWrap(widths, em);
    }

    private void placePart(int part, double x, double width, double em) {
        Label zone = zones.get(part);
        zone.resizeRelocate(x, NAMES * em, width, ZONE * em);
        place(names.get(part), x, 0, width, NAMES * em);
        place(numbers.get(part), x, (NAMES + ZONE) * em, width, NUMBERS * em);
        place(raws.get(part), x, (NAMES + ZONE + NUMBERS) * em, width, NUMBERS * em);
    }

    private static void place(Region node, double x, double y, double most, double height) {
        node.resizeRelocate(x, y, Math.min(most, node.prefWidth(-1)), height);
    }

    /// The SYN is the first number of its part, the FIN the last; the words of the part stand beside them.
    private void placeFlags(double[] widths, double em) {
        double y = (NAMES + (ZONE - FLAG) / 2) * em;
        int synPart = isAcknowledged(space.syn()) ? 0 : 1;
        int finPart = isAcknowledged(space.fin()) ? 0 : 1;
        double beside = BESIDE_FLAG * em;
        double synWidth = syn.prefWidth(-1);
        double finWidth = fin.prefWidth(-1);
        double finEnd = widths[0] + finPart * widths[1];
        syn.resizeRelocate(synPart * widths[0] + beside, y, synWidth, FLAG * em);
        fin.resizeRelocate(finEnd - finWidth - beside, y, finWidth, FLAG * em);
        for (int part = 0; part < 2; part++) {
            double left = syn.isVisible() && synPart == part ? synWidth + beside : 0;
            double right = fin.isVisible() && finPart == part ? finWidth + beside : 0;
            makeRoom(zones.get(part), left, right, widths[part], em);
        }
    }

    /// Where there is not room for all, the words stay whole, and part of them lies below a flag.
    private static void makeRoom(Label zone, double left, double right, double width, double em) {
        Insets before = zone.getPadding();
        double words = zone.prefWidth(-1) - before.getLeft() - before.getRight();
        double share = left + right > 0 ? Math.clamp((width - words) / (left + right), 0, 1) : 0;
        // In whole pixels, or JavaFX rounds them up, which takes the room of the last letters.
        zone.setPadding(new Insets(0, Math.floor(share * right), BELOW * em, Math.floor(share * left)));
    }

    private boolean isAcknowledged(OptionalLong number) {
        return number.isPresent() && number.getAsLong() < space.acknowledged();
    }

    private void placeSacks(double[] widths, double em) {
        double y = (NAMES + ZONE - STRIP) * em;
        for (int place = 0; place < space.selective().size(); place++) {
            SequenceSpace.Span span = space.selective().get(place);
            double from = widths[0] + widths[1] * share(span.from());
            double to = widths[0] + widths[1] * share(span.to());
            sacks.get(place).resizeRelocate(from, y, Math.max(NARROWEST, to - from), STRIP * em);
        }
    }

    private double share(long number) {
        return space.inFlight() == 0 ? 0 : Math.clamp((double) (number - space.acknowledged()) / space.inFlight(), 0.0, 1.0);
    }

    private void placeWrap(double[] widths, double em) {
        long end = Math.max(space.next(), space.edge().orElse(space.next()));
        OptionalLong zero = space.wrap(space.first() + 1, end);
        wrap.setVisible(zero.isPresent());
        if (zero.isPresent()) {
            long number = zero.getAsLong();
            long[] bounds = {space.first(), space.acknowledged(), space.next(), end};
            double x = 0;
            int part = 0;
            while (part < 2 && number >= bounds[part + 1]) {
                x += widths[part++];
            }
            long length = Math.max(1, bounds[part + 1] - bounds[part]);
            double at = x + widths[part] * (number - bounds[part]) / length;
            wrap.setStartX(at);
            wrap.setEndX(at);
            wrap.setStartY(NAMES * em);
            wrap.setEndY((NAMES + ZONE) * em);
        }
    }
}
