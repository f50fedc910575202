package dev.osiscope.view.parts;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.choice.RoomShares;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Panes beside or below each other, with borders between them that can be moved. One pane takes what the others leave; where it is
/// hidden, the last one that is shown. It wants no room for itself: its panes share what it is given. Where there is none, the panes
/// stand below each other, each as high as it wants to be.
public final class Divided extends Pane {

    private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");

    /// A pane above that fills more of what is in sight has all of it: of the next one only a strip would be seen.
    private static final double MOST_ABOVE = 0.6;

    private final Messages messages;
    private final Orientation along;
    /// The border of each pane but the one that takes the rest.
    private final Map<Region, PaneBorder> borders = new LinkedHashMap<>();
    private final Map<Region, Double> usual = new HashMap<>();
    private Map<String, Double> chosen = Map.of();
    private BiConsumer<String, OptionalDouble> keeper = (_, _) -> { };
    private Optional<Region> rest = Optional.empty();
    private DoubleSupplier least = () -> 0;
    private boolean stacked;
    private double sight;

    private Divided(Messages messages, Orientation along) {
        this.messages = messages;
        this.along = along;
        getStyleClass().add("divided");
        setMinSize(0, 0);
    }

    /// Panes beside each other.
    public static Divided across(Messages messages) {
        return new Divided(messages, Orientation.HORIZONTAL);
    }

    /// Panes below each other.
    public static Divided down(Messages messages) {
        return new Divided(messages, Orientation.VERTICAL);
    }

    /// Adds the pane that takes what the others leave.
    ///
    /// @return this
    public Divided rest(Region pane) {
        rest = Optional.of(pane);
        pane.setMinSize(0, 0);
        getChildren().add(pane);
        return this;
    }

    /// Adds a pane that is as large as it wants to be until its border is moved.
    ///
    /// @param name of its border in the bundles: `border.<name>`
    /// @return this
    public Divided add(String name, Region pane) {
        insert(getChildren().size(), name, pane);
        return this;
    }

    /// Adds a pane that has a share of the room until its border is moved.
    ///
    /// @param share between 0 and 1
    /// @return this
    public Divided add(String name, Region pane, double share) {
        usual.put(pane, share);
        pane.setMinSize(0, 0);
        return add(name, pane);
    }

    /// Adds a pane before all others.
    public void addFirst(String name, Region pane) {
        insert(0, name, pane);
    }

    private void insert(int at, String name, Region pane) {
        PaneBorder border = new PaneBorder(this, name, pane, messages);
        borders.put(pane, border);
        getChildren().add(at, pane);
        getChildren().add(at + 1, border);
    }

    /// Takes a pane away, with its border.
    public void remove(Region pane) {
        getChildren().remove(borders.remove(pane));
        getChildren().remove(pane);
    }

    /// Puts the borders at these places, all others where they are by themselves.
    ///
    /// @param shares of the room, of the panes with borders of these names; other names are somebody else's
    public void place(Map<String, Double> shares) {
        chosen = shares;
        requestLayout();
    }

    /// Who remembers where the user has moved a border, by its name; empty where it is to be where it is by itself.
    public void keep(BiConsumer<String, OptionalDouble> other) {
        keeper = other;
    }

    /// Puts the panes below each other, each as high as it wants to be, or as they were.
    public void stack(boolean wanted) {
        stacked = wanted;
        pseudoClassStateChanged(STACKED, wanted);
        requestLayout();
    }

    /// How high that is what is in sight at once where the panes stand below each other, in pixels: none is higher than that, unless
    /// it has to be, and the one that takes the rest fills it. Without it, 0, each is as high as it wants to be.
    public void seeAtOnce(double height) {
        sight = height;
        requestLayout();
    }

    /// How high each pane is at least where they stand below each other, in pixels.
    public void eachAtLeast(DoubleSupplier height) {
        least = height;
        requestLayout();
    }

    /// The direction in which the panes follow each other.
    Orientation along() {
        return along;
    }

    private boolean isAcross() {
        return along == Orientation.HORIZONTAL;
    }

    private List<Region> shown() {
        return getChildren().stream().filter(child -> child.isManaged() && child instanceof Region).map(Region.class::cast).toList();
    }

    private int rest(List<Region> panes) {
        int given = rest.map(panes::indexOf).orElse(-1);
        return given < 0 ? panes.size() - 1 : given;
    }

    private double gap() {
        return borders.values().stream().findFirst().map(border -> snapSizeX(border.prefWidth(-1))).orElse(0.0);
    }

    private double room(List<Region> panes) {
        return (isAcross() ? getWidth() : getHeight()) - (panes.size() - 1) * gap();
    }

    private List<RoomShares.Wish> wishes(List<Region> panes, double room) {
        return panes.stream().map(pane -> wish(pane, room)).toList();
    }

    private RoomShares.Wish wish(Region pane, double room) {
        double least = isAcross() ? pane.minWidth(-1) : pane.minHeight(getWidth());
        Double share = usual.get(pane);
        double own = share != null ? share * room : !borders.containsKey(pane) ? 0 : isAcross() ? pane.prefWidth(-1) : pane.prefHeight(getWidth());
        Optional<Double> moved = Optional.ofNullable(borders.get(pane)).map(border -> chosen.get(border.name()));
        return new RoomShares.Wish(Math.max(least, own), least, moved.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    /// Moves the border of `pane` so that it has about this extent, in pixels.
    void move(Region pane, double extent) {
        List<Region> panes = shown();
        double room = room(panes);
        List<RoomShares.Wish> wishes = wishes(panes, room);
        int takes = rest(panes);
        double share = RoomShares.moved(wishes, RoomShares.extents(wishes, takes, room), takes, panes.indexOf(pane), room, extent);
        Map<String, Double> now = new HashMap<>(chosen);
        now.put(borders.get(pane).name(), share);
        place(Map.copyOf(now));
    }

    /// Puts the border of `pane` where it is by itself.
    void reset(Region pane) {
        Map<String, Double> now = new HashMap<>(chosen);
        now.remove(borders.get(pane).name());
        place(Map.copyOf(now));
        keep(pane);
    }

    /// Remembers where the border of `pane` is now.
    void keep(Region pane) {
        String name = borders.get(pane).name();
        Double share = chosen.get(name);
        keeper.accept(name, share == null ? OptionalDouble.empty() : OptionalDouble.of(share));
    }

    /// The extent of all panes together, in pixels.
    double room() {
        return room(shown());
    }

    /// Whether `pane` stands before the one that takes the rest.
    boolean isBefore(Region pane) {
        List<Region> panes = shown();
        return panes.indexOf(pane) < rest(panes);
    }

    @Override
    protected void layoutChildren() {
        List<Region> panes = shown();
        if (stacked || panes.isEmpty()) {
            borders.values().forEach(border -> border.setVisible(false));
            layBelow(panes);
        } else {
            lay(panes);
        }
    }

    private void lay(List<Region> panes) {
        double room = room(panes);
        int takes = rest(panes);
        double[] extents = snapped(RoomShares.extents(wishes(panes, room), takes, room), takes, room);
        double at = 0;
        borders.forEach((pane, border) -> border.setVisible(panes.contains(pane) && panes.indexOf(pane) != takes));
        for (int index = 0; index < extents.length; index++) {
            put(panes.get(index), at, extents[index]);
            at += extents[index];
            if (index < extents.length - 1) {
                int bordered = index < takes ? index : index + 1;
                PaneBorder border = borders.get(panes.get(bordered));
                put(border, at, gap());
                border.tell(extents[bordered] / room);
                at += gap();
            }
        }
    }

    private double[] snapped(double[] extents, int takes, double room) {
        double[] whole = Arrays.stream(extents).map(this::snapSizeX).toArray();
        whole[takes] = Math.max(0, room - Arrays.stream(whole).sum() + whole[takes]);
        return whole;
    }

    private void put(Region node, double at, double extent) {
        if (isAcross()) {
            node.resizeRelocate(at, 0, extent, getHeight());
        } else {
            node.resizeRelocate(0, at, getWidth(), extent);
        }
    }

    private void layBelow(List<Region> panes) {
        double at = 0;
        for (Region pane : panes) {
            double height = heightBelow(pane, getWidth());
            pane.resizeRelocate(0, at, getWidth(), height);
            at += height + gap();
        }
    }

    private double heightBelow(Region pane, double width) {
        double given = pane.getContentBias() == Orientation.HORIZONTAL ? width : -1;
        double own = pane.prefHeight(given);
        boolean fills = rest.filter(pane::equals).isPresent() || isBefore(pane) && own > MOST_ABOVE * sight;
        double wanted = sight == 0 ? own : fills ? sight : Math.min(own, sight);
        return snapSizeY(Math.max(Math.max(wanted, least.getAsDouble()), pane.minHeight(given)));
    }

    @Override
    public Orientation getContentBias() {
        return stacked ? Orientation.HORIZONTAL : null;
    }

    /// What the panes beside each other need; nobody asks for more than that.
    @Override
    protected double computeMinHeight(double width) {
        return shown().stream().mapToDouble(pane -> pane.minHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!stacked) {
            return 0;
        }
        List<Region> panes = shown();
        return panes.stream().mapToDouble(pane -> heightBelow(pane, width) + gap()).sum() - (panes.isEmpty() ? 0 : gap());
    }
}
