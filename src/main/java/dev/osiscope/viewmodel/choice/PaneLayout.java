package dev.osiscope.viewmodel.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Which panes are shown, which of the lower ones is open, and where the borders between panes are. What is not said is as the
/// window has it by itself, by the room there is.
///
/// It is written as words: `side=no bytes=yes tab=states open.middle=ladder border.right=0.45`.
///
/// @param shown   the parts that are shown, or not; [Part#EXPLAIN] stands for all that is behind the lower tabs
/// @param tab     which of the lower panes is open; empty where that is not said
/// @param turns   which pane is shown of several in one place, by the name of the place; what is not said stays as it is
/// @param borders the share of the room that a pane has whose border was moved, by the name of the border: between 0 and 1
public record PaneLayout(Map<Part, Boolean> shown, String tab, Map<String, String> turns, Map<String, Double> borders) {

    /// As the window has it by itself.
    public static final PaneLayout STANDARD = new PaneLayout(Map.of(), "", Map.of(), Map.of());

    private static final String TAB = "tab";
    private static final String TURN = "open.";
    private static final String BORDER = "border.";
    private static final String NAME = "[a-z]+";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int DIGITS = 10_000;

    /// What is in the maps stays as it is now.
    public PaneLayout {
        shown = Map.copyOf(shown);
        turns = Map.copyOf(turns);
        borders = Map.copyOf(borders);
    }

    /// Whether a part is shown.
    ///
    /// @param usual where nothing is said of it
    public boolean shows(Part part, boolean usual) {
        return shown.getOrDefault(part, usual);
    }

    /// The same with a part shown or hidden.
    ///
    /// @param usual whether it would be by itself: then nothing is said of it
    public PaneLayout with(Part part, boolean wanted, boolean usual) {
        return new PaneLayout(changed(shown, map -> {
            if (wanted == usual) {
                map.remove(part);
            } else {
                map.put(part, wanted);
            }
            return map;
        }), tab, turns, borders);
    }

    /// The same with another of the lower panes open.
    public PaneLayout withTab(String opened) {
        return new PaneLayout(shown, opened, turns, borders);
    }

    /// The same with another pane shown of several in one place.
    public PaneLayout withTurn(String place, String pane) {
        return new PaneLayout(shown, tab, changed(turns, map -> {
            map.put(place, pane);
            return map;
        }), borders);
    }

    /// The same with a border at another place.
    public PaneLayout withBorder(String name, double share) {
        return new PaneLayout(shown, tab, turns, changed(borders, map -> {
            map.put(name, share);
            return map;
        }));
    }

    /// The same with a border where it is by itself.
    public PaneLayout withoutBorder(String name) {
        return new PaneLayout(shown, tab, turns, changed(borders, map -> {
            map.remove(name);
            return map;
        }));
    }

    private static <K, V> Map<K, V> changed(Map<K, V> map, UnaryOperator<Map<K, V>> change) {
        return change.apply(new TreeMap<>(map));
    }

    /// As words, which [#read(String)] understands.
    public String written() {
        List<String> words = new ArrayList<>();
        new TreeMap<>(shown).forEach((part, wanted) -> words.add(name(part) + '=' + (wanted ? YES : NO)));
        if (!tab.isEmpty()) {
            words.add(TAB + '=' + tab);
        }
        new TreeMap<>(turns).forEach((place, pane) -> words.add(TURN + place + '=' + pane));
        new TreeMap<>(borders).forEach((border, share) -> words.add(BORDER + border + '=' + (double) Math.round(share * DIGITS) / DIGITS));
        return String.join(" ", words);
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /// What [#written()] wrote.
    ///
    /// @throws IllegalArgumentException with the first word that can't be understood
    public static PaneLayout read(String text) {
        PaneLayout layout = STANDARD;
        for (String word : text.strip().split("\\s+")) {
            layout = word.isEmpty() ? layout : layout.and(word);
        }
        return layout;
    }

    private PaneLayout and(String word) {
        int equals = word.indexOf('=');
        String name = word.substring(0, Math.max(0, equals));
        String value = word.substring(equals + 1);
        if (name.equals(TAB) && value.matches(NAME)) {
            return withTab(value);
        }
        if (name.startsWith(TURN) && name.length() > TURN.length() && value.matches(NAME)) {
            return withTurn(name.substring(TURN.length()), value);
        }
        if (name.startsWith(BORDER) && name.length() > BORDER.length()) {
            return withBorder(name.substring(BORDER.length()), share(value, word));
        }
        if (value.equals(YES) || value.equals(NO)) {
            for (Part part : Part.values()) {
                if (name(part).equals(name)) {
                    return with(part, value.equals(YES), value.equals(NO));
                }
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static double share(String value, String word) {
        try {
            double share = Double.parseDouble(value);
            if (share > 0 && share < 1) {
                return share;
            }
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException(word, unreadable);
        }
        throw new IllegalArgumentException(word);
    }
}
