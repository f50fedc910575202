package dev.osiscope.view.parts;

import dev.osiscope.i18n.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Several panes in one place, of which one is shown, and a button for each above them. A pane is made when it is shown first. A
/// pseudo-class says which one is shown: `:shows-<id>`.
public final class TabbedPanes extends VBox implements Turns {

    private final Messages messages;
    private final ToggleGroup group = new ToggleGroup();
    private final Segments head = new Segments();
    private final StackPane body = new StackPane();
    private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();
    private Consumer<String> opened = _ -> { };

    /// None yet. The first that is added is shown.
    public TabbedPanes(Messages messages) {
        this.messages = messages;
        body.setMinSize(0, 0);
        body.getStyleClass().add("tabs-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getStyleClass().add("tabbed-panes");
        getChildren().setAll(head, body);
        setMinHeight(0);
    }

    /// The buttons, to be put elsewhere: where they need more room than the panes.
    public Region takeHead() {
        getChildren().remove(head);
        return head;
    }

    /// Adds a pane.
    ///
    /// @param id    its name in the bundles: `tab.<id>`, `tab.<id>.hint`, and where it has one, `tab.<id>.brief`
    /// @param maker makes it, once
    public void add(String id, Supplier<? extends Region> maker) {
        ToggleButton tab = new StickyToggle(messages.text("tab." + id));
        tab.setId("tab-" + id);
        tab.setTooltip(new Tooltip(messages.text("tab." + id + ".hint")));
        tab.setToggleGroup(group);
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setOnAction(_ -> opened.accept(id));
        tabs.put(id, tab);
        head.add(tab, messages.text(messages.has("tab." + id + ".brief") ? "tab." + id + ".brief" : "tab." + id));
        Late<Region> pane = new Late<>(() -> placed(maker.get(), tab));
        PseudoClass shows = PseudoClass.getPseudoClass("shows-" + id);
        tab.selectedProperty().subscribe(selected -> {
            pseudoClassStateChanged(shows, selected);
            if (selected) {
                pane.get();
            }
        });
        if (tabs.size() == 1) {
            tab.setSelected(true);
        }
    }

    private Region placed(Region pane, ToggleButton tab) {
        pane.visibleProperty().bind(tab.selectedProperty());
        pane.managedProperty().bind(tab.selectedProperty());
        pane.setMinHeight(0);
        body.getChildren().add(pane);
        pane.applyCss();
        return pane;
    }

    @Override
    public void whenShown(Runnable listener) {
        group.selectedToggleProperty().subscribe(listener);
    }

    /// Offers only some of the panes: the buttons of the others go, and where one of those was shown, the first that is left is.
    ///
    /// @return whether any is left
    public boolean offer(Predicate<String> wanted) {
        head.show(tabs.entrySet().stream().filter(tab -> wanted.test(tab.getKey())).map(Map.Entry::getValue).toList());
        Optional<String> first = tabs.keySet().stream().filter(wanted).findFirst();
        first.filter(_ -> !wanted.test(shown())).ifPresent(this::show);
        return first.isPresent();
    }

    /// Who is told which pane the user has opened by its button.
    public void setOnOpened(Consumer<String> told) {
        opened = told;
    }

    @Override
    public boolean has(String id) {
        return tabs.containsKey(id);
    }

    @Override
    public void show(String id) {
        tabs.get(id).setSelected(true);
    }

    @Override
    public String shown() {
        return tabs.entrySet().stream().filter(tab -> tab.getValue().isSelected()).map(Map.Entry::getKey).findFirst()
                .orElse("");
    }

    /// Shows the next one, round and round.
    public void next() {
        List<String> ids = List.copyOf(tabs.keySet());
        show(ids.get((ids.indexOf(shown()) + 1) % ids.size()));
    }
}
