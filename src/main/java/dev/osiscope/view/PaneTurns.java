package dev.osiscope.view;

import dev.osiscope.view.parts.Turns;
import dev.osiscope.viewmodel.choice.PaneLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The places of a workspace in which panes take turns: its layout says which of them is shown.
final class PaneTurns {

    private final ModeLayout layout;
    private final Predicate<Turns> remembered;
    private final Map<String, Turns> places = new LinkedHashMap<>();
    private boolean byItself;

    /// @param layout     says which of them is shown
    /// @param remembered whether it does so of these panes now
    PaneTurns(ModeLayout layout, Predicate<Turns> remembered) {
        this.layout = layout;
        this.remembered = remembered;
    }

    /// Adds a place.
    void add(String place, Turns panes) {
        places.put(place, panes);
        panes.whenShown(() -> {
            if (!byItself && remembered.test(panes)) {
                layout.turn(place, panes.shown());
            }
        });
    }

    /// Shows one of several panes, unless the layout says another: that is not remembered.
    void showByItself(Turns panes, String id) {
        byItself = true;
        panes.show(id);
        byItself = false;
        show();
    }

    /// Shows what the layout says.
    void show() {
        PaneLayout now = layout.now();
        places.forEach((place, panes) -> Optional.ofNullable(now.turns().get(place))
                .filter(panes::has).filter(_ -> remembered.test(panes)).ifPresent(panes::show));
    }

    /// Which pane is shown in each place.
    Map<String, String> shown() {
        return places.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, place -> place.getValue().shown()));
    }
}
