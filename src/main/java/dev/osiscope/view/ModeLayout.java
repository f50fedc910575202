package dev.osiscope.view;

import dev.osiscope.viewmodel.choice.LayoutsModel;
import dev.osiscope.viewmodel.choice.PaneLayout;
import dev.osiscope.viewmodel.choice.Part;
import dev.osiscope.viewmodel.choice.Preferences;
import java.util.OptionalDouble;

/// The layout of a mode as the user left it. While it is presented, its borders are those of the presenter's view, and which panes
/// are shown is chosen there.
final class ModeLayout {

    private LayoutsModel layouts = new LayoutsModel(Preferences.forgetful());
    private String mode = "";
    private boolean presented;

    /// From now on it is the layout of `mode` among `layouts`; before, nobody remembers it.
    void keepIn(LayoutsModel others, String name) {
        layouts = others;
        mode = name;
    }

    /// As it is now.
    PaneLayout now() {
        return layouts.of(presented ? LayoutsModel.PRESENTED : mode);
    }

    /// Presents the mode, or no longer.
    void present(boolean wanted) {
        presented = wanted;
    }

    /// The user has shown or hidden a part.
    ///
    /// @param usual whether it is shown by itself, by the room there is
    void show(Part part, boolean shown, boolean usual) {
        if (!presented) {
            layouts.change(mode, layout -> layout.with(part, shown, usual));
        }
    }

    /// The user has opened one of the lower panes.
    void open(String tab) {
        if (!presented) {
            layouts.change(mode, layout -> layout.withTab(tab));
        }
    }

    /// The user has another pane shown of several in one place.
    void turn(String place, String pane) {
        if (!presented) {
            layouts.change(mode, layout -> layout.withTurn(place, pane));
        }
    }

    /// The user has moved a border.
    void move(String border, OptionalDouble share) {
        layouts.change(presented ? LayoutsModel.PRESENTED : mode, layout -> share.isPresent()
                ? layout.withBorder(border, share.getAsDouble()) : layout.withoutBorder(border));
    }
}
