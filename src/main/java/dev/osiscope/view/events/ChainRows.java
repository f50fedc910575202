package dev.osiscope.view.events;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.events.ChainLink;
import dev.osiscope.viewmodel.events.ChainModel;
import dev.osiscope.viewmodel.events.LinkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// The way of a message: to the hub and through it in the first row, then a row to each receiver.
final class ChainRows extends VBox {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    private final Messages messages;
    private final IntConsumer pick;
    private Optional<ChainModel> shown = Optional.empty();

    ChainRows(Messages messages, IntConsumer pick) {
        this.messages = messages;
        this.pick = pick;
        getStyleClass().add("chain-rows");
    }

    List<Integer> steps() {
        return shown.stream().flatMap(chain -> Stream.concat(chain.trunk().stream(),
                chain.branches().stream().flatMap(branch -> branch.links().stream()))).map(ChainLink::step).toList();
    }

    void show(Optional<ChainModel> chain) {
        if (!chain.equals(shown)) {
            shown = chain;
            Refocused.replace(this, chain.map(this::rows).orElseGet(() -> List.of(words(messages.text("lens.chain.none")))));
        }
    }

    /// Scrolls so that the link is in sight that the playhead is at.
    void reveal(ScrollPane scroll) {
        lookupAll(".chain-link").stream().filter(link -> link.getPseudoClassStates().contains(HERE)).findFirst().ifPresent(link -> {
            scroll.layout();
            Bounds place = sceneToLocal(link.localToScene(link.getLayoutBounds()));
            double hidden = getHeight() - scroll.getViewportBounds().getHeight();
            double top = top(scroll);
            boolean seen = place.getMinY() >= top && place.getMaxY() <= top + scroll.getViewportBounds().getHeight();
            if (hidden > 0 && !seen) {
                scroll.setVvalue(Math.clamp(place.getMinY() / hidden, 0, 1));
            }
            beginWithAWhole(top(scroll));
        });
    }

    /// What is cut at the top is not shown, until somebody scrolls.
    private void beginWithAWhole(double top) {
        lookupAll(".chain-link").stream().map(link -> sceneToLocal(link.localToScene(link.getLayoutBounds())))
                .filter(place -> place.getMinY() < top && place.getMaxY() > top).mapToDouble(Bounds::getMaxY).max()
                .ifPresentOrElse(from -> {
                    setClip(new Rectangle(0, from, getWidth(), getHeight() - from));
                    keepNames(from);
                }, () -> {
                    setClip(null);
                    keepNames(top);
                });
    }

    private double top(ScrollPane scroll) {
        return scroll.getVvalue() * Math.max(0, getHeight() - scroll.getViewportBounds().getHeight());
    }

    /// Shows all that is in sight.
    void showAll(ScrollPane scroll) {
        setClip(null);
        keepNames(top(scroll));
    }

    /// Whose way it is stands beside the first link in sight, where the one before it is not.
    private void keepNames(double top) {
        for (Node child : getChildren()) {
            if (child instanceof HBox row && row.getChildren().getFirst() instanceof Label name) {
                FlowPane way = (FlowPane) row.getChildren().getLast();
                double hidden = way.getChildren().stream().map(Node::getBoundsInParent).mapToDouble(Bounds::getMinY)
                        .filter(y -> row.getLayoutY() + way.getLayoutY() + y >= top - 1).min().orElse(0);
                name.setTranslateY(hidden);
            }
        }
    }

    private List<Node> rows(ChainModel chain) {
        List<Node> rows = new ArrayList<>();
        rows.add(row(chain.from(), chain.trunk()));
        chain.branches().forEach(branch -> rows.add(row(messages.text("lens.chain.to", branch.to()), branch.links())));
        if (chain.more() > 0) {
            rows.add(words(messages.text("lens.chain.more", chain.more())));
        }
        return rows;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("explain-why");
        label.setWrapText(true);
        return label;
    }

    private Node row(String who, List<ChainLink> links) {
        FlowPane way = new FlowPane();
        way.getStyleClass().add("chain-row");
        way.setMinWidth(0);
        HBox.setHgrow(way, Priority.ALWAYS);
        for (ChainLink link : links) {
            way.getChildren().add(button(link));
        }
        Label name = new Label(who);
        name.getStyleClass().add("chain-who");
        name.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(name, way);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private Button button(ChainLink link) {
        Label title = new Label("\u2192 " + link.title());
        title.getStyleClass().add("chain-title");
        VBox content = new VBox(title);
        if (link.kind() == LinkKind.SCRUB) {
            Label change = new Label(link.detail());
            change.getStyleClass().add("chain-change");
            content.getChildren().add(change);
        }
        Button button = new Button();
        button.setId("link-" + link.step());
        button.setGraphic(content);
        button.getStyleClass().addAll("chain-link", link.kind() == LinkKind.SEGMENT ? "segment" : "application");
        button.pseudoClassStateChanged(HERE, link.here());
        button.pseudoClassStateChanged(PASSED, link.passed());
        button.setAccessibleText(link.spoken());
        button.setTooltip(new Tooltip(link.detail().isEmpty() ? link.title() : link.title() + "\n" + link.detail()));
        button.setOnAction(event -> pick.accept(link.step()));
        return button;
    }
}
