package dev.osiscope.view;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Where an action stands in the menu. An action that no other group has belongs to what is shown, [#HERE].
enum MenuGroup {
    /// Files; they stand in the menu itself.
    FILE("open", "recent", "save", "saveShown", "export", "exportPane", "editCopy", "recordLesson", "wireshark", "closeFile", "cancel"),
    /// What the window can show.
    SHOW("modeDemo", "modeLessons", "modeCapture", "modeFile", "modeLab", "modeEvents"),
    /// Moves through the steps.
    MOVE("play", "playOn", "forward", "back", "nextSegment", "previousSegment", "nextEvent", "previousEvent", "nextChange",
            "previousChange", "first", "last", "live", "faster", "slower", "stepOn", "goTo"),
    /// Finds steps and keeps them.
    FIND("find", "findNext", "findPrevious", "mark", "nextMark", "previousMark", "clearMarks", "loop"),
    /// Panes that come and go, or take the keyboard.
    PANES("toggleStage", "toggleHosts", "toggleLesson", "toggleConversations", "toggleLayers", "toggleExplain", "toggleFrame",
            "bits", "toggleOverview", "events", "states", "header", "checksum", "sequence", "lecture", "conversations", "ladder", "packets", "nextSide",
            "nextRight"),
    /// Layouts: which panes are shown, and where their borders are.
    LAYOUT("layouts", "nextBorder", "layout.STANDARD", "layout.LECTURE", "layout.BYTES", "layout.TCP", "layout.EVERYTHING", "ownLayout"),
    /// The actions of what is shown.
    HERE,
    /// The wire of the lab.
    WIRE("hold", "release", "releaseAll", "nextHeld", "previousHeld", "copies", "rule", "fault.DROP", "fault.DELAY",
            "fault.DUPLICATE", "fault.REORDER", "fault.CORRUPT", "fault.TRUNCATE"),
    /// The script of the lab.
    SCRIPT("scripts", "openScript", "runScript", "stepScript", "stopScript", "whatif"),
    /// The window itself.
    WINDOW("palette", "glossary", "keys", "theme", "larger", "smaller", "usualSize", "view", "present", "spotlight", "language", "fullscreen", "blank", "escape");

    private final Set<String> ids;

    MenuGroup(String... ids) {
        this.ids = Set.of(ids);
    }

    /// The group of `action`.
    static MenuGroup of(Action action) {
        return Arrays.stream(values()).filter(group -> group.ids.contains(action.kind())).findFirst().orElse(HERE);
    }

    /// Those of `actions` that belong to this group, in their order.
    List<Action> among(List<Action> actions) {
        return actions.stream().filter(action -> of(action) == this).toList();
    }
}
