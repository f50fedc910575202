package dev.osiscope.view;

import dev.osiscope.viewmodel.choice.LayoutsModel;
import dev.osiscope.viewmodel.choice.PaneLayout;
import dev.osiscope.viewmodel.choice.Part;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// One of the things that the window shows below its bar, one at a time: a session with its panes, or something without one.
interface Mode {

    /// Its name in the bundles: `mode.<id>`.
    String id();

    /// What is shown.
    Region content();

    /// What it is called now.
    String title();

    /// Where what is shown comes from; nothing where there is nothing to say.
    Node badge();

    /// Gives the keyboard to the part that most keys are for.
    void takeFocus();

    /// What can be done in it now.
    List<Action> actions();

    /// Gives up what is being written, where that is something else than to leave it.
    ///
    /// @return whether there was something to give up
    boolean escape();

    /// Lets time pass: called once a pulse while it is shown.
    void pulse(long nowNanos);

    /// Shows only these parts, as far as it has them.
    default void present(Set<Part> parts) {}

    /// What is shown of it now.
    ///
    /// @return shows that again
    default Runnable remembered() {
        return () -> { };
    }

    /// Which panes are shown, and where their borders are: as it is seen now.
    PaneLayout seen();

    /// Takes its layout from `layouts`, and tells them what the user changes of it.
    void keep(LayoutsModel layouts);

    /// Puts its panes where there is room for them.
    void arrange(Room room);
}
