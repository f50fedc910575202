package dev.osiscope.view;

import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.lesson.Answer;
import dev.osiscope.view.bytes.FieldLine;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Facts of layout: words are whole, lie over nothing else, and stay in their panes, and panes in the window. What does not
/// hold is gathered in words.
abstract class LayoutFacts {

    private static final double ROUNDING = 1.0;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    /// Names, ends and data that come from the session, and what was found in it.
    private static final Set<String> OF_ANY_LENGTH =
            Set.of("name", "endpoint", "stack-head", "event-title", "conversation-ends", "conversation-remarks");
    /// What JavaFX keeps a node's tooltip by.
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";
    static final List<String> PANES =
            List.of("#stage", "#conversations", "#file-panel", "#filter", "#ladder", "#layers", "#explain", "#states", "#sequence",
                    "#lecture", "#checksum", "#copy", "#copy-verdicts", "#frame", "#course", "#lesson", "#author",
                    ".transport", ".window > .bar", "#lab-line", "#lab-hosts", "#lab-script", "#lab-wire", "#lab-knobs", "#lab-failure",
                    "#capture-start", "#capture-line");

    /// The space above and below the letters of a line, as a share of its height.
    private static final double LEADING = 0.15;
    /// Higher than a line of this many times the size of its text is more than one.
    private static final double TWO_LINES = 1.8;

    final List<String> wrong = new ArrayList<>();
    int looked;

    /// What is written there is whole, lies over nothing else that is, and stays in the pane.
    void wordsOfAPaneStandApartInIt(OffStage shown, String pane, List<String> queries, String where) {
        List<Node> words = queries.stream().flatMap(query -> seen(shown.window(), pane + " " + query).stream())
                .filter(node -> node instanceof Labeled labeled && !labeled.getText().isEmpty()).toList();
        looked += words.size();
        words.forEach(node -> isWhole(node, where));
        noneOverlap(words, where);
        Bounds all = bounds(shown.window().lookup(pane));
        words.stream().map(Labeled.class::cast)
                .filter(node -> !isWithinWidth(bounds(node), all) || bounds(node).getMaxY() > all.getMaxY() + ROUNDING
                        || bounds(node).getMinY() < all.getMinY() - ROUNDING)
                .forEach(node -> wrong.add(where + "'" + node.getText() + "' leaves " + pane));
    }

    void wordsOfTheListsAreWhole(OffStage shown, String where) {
        for (String query : Set.of("#conversations .label", "#filter .label", "#filter .button", "#filter-error .label",
                ".packet-title", "#file-panel .pane-head .label", ".segments .toggle-button")) {
            seen(shown.window(), query).forEach(node -> isWhole(node, where));
        }
    }

    void whatIsWrongWithTheFilterIsInTheWindow(OffStage shown, String where) {
        Bounds all = bounds(shown.window());
        Bounds error = bounds(shown.window().lookup("#filter-error"));
        if (!all.contains(error) || error.getWidth() == 0) {
            wrong.add(where + "what is wrong with the filter leaves the window");
        }
        seen(shown.window(), "#conversations, #file-panel").stream().filter(pane -> bounds(pane).getMinY() < error.getMaxY())
                .forEach(pane -> wrong.add(where + "what is wrong with the filter lies over " + pane.getId()));
    }

    /// Beside a verdict stands the answer that it judges.
    void whatIsJudgedIsToBeSeen(OffStage shown, String where) {
        shown.lessons().playProperty().get().flatMap(play -> play.pageProperty().get().given()).ifPresent(given -> {
            looked++;
            boolean seen = switch (given) {
                case Answer.Number(long value) -> ((TextInputControl) shown.window().lookup("#answer-number")).getText().equals(String.valueOf(value));
                case Answer.Order(List<String> items) -> ticked(shown) == items.size();
                case Answer.Flags(Set<TcpFlag> flags) -> ticked(shown) == flags.size();
                case Answer.Layers(Set<OsiLayer> layers) -> ticked(shown) == layers.size();
                case Answer.InternetLayers(Set<TcpIpLayer> layers) -> ticked(shown) == layers.size();
                case Answer.Choice _, Answer.State _ -> ticked(shown) == 1;
            };
            if (!seen) {
                wrong.add(where + "what is judged is not to be seen: " + given);
            }
        });
    }

    private static long ticked(OffStage shown) {
        return Stream.of(".answer-box", ".answer-state").flatMap(box -> seen(shown.window(), "#answer-form " + box).stream())
                .filter(box -> box.getPseudoClassStates().contains(SELECTED)).count();
    }

    void look(OffStage shown, String where) {
        labelsOfTheLadderStayInItAndAreWhole(shown, where);
        wordsOfOneRowDoNotLieOverEachOther(shown, where);
        noneOverlap(seen(shown.window(), "#ladder .ladder-row"), where);
        rowAtThePlayheadIsInSight(shown, where);
        linesAreWhole(shown, where);
        panesDoNotLieOverEachOtherAndStayInTheWindow(shown, where);
        wordsOfTheLayersAreWholeAndInTheirBoxes(shown, where);
        wordsOfTheStageAndTheBarsAreWhole(shown, where);
        lastLinesAreWhole(shown, where);
    }

    /// The last line in sight of the tree of fields, and of the explanation, is not cut: both end with a whole one.
    void lastLinesAreWhole(OffStage shown, String where) {
        seen(shown.window(), "#fields").forEach(tree -> seen(tree, ".field-row").stream()
                .filter(row -> bounds(row).getMaxY() > bounds(tree).getMaxY() + ROUNDING)
                .forEach(row -> wrong.add(where + "the row of fields '" + ((FieldLine) row).name() + "' is cut")));
        seen(shown.window(), "#explain .explain-words").forEach(words -> {
            Bounds room = bounds(words.getParent().getParent().getParent());
            Node clip = words.getParent().getClip();
            double end = clip == null ? room.getMaxY() : words.getParent().localToScene(clip.getLayoutBounds()).getMaxY();
            seen(words, ".label").stream().map(Label.class::cast).filter(label -> label.getHeight() < TWO_LINES * label.getFont().getSize())
                    .filter(label -> ink(label).getMinY() < end && ink(label).getMaxY() > end + ROUNDING)
                    .forEach(label -> wrong.add(where + text(label) + " is cut at the end of the explanation"));
        });
    }

    /// The texts below `root` stand out from what is behind them.
    void textsStandOut(OffStage shown, Node root, String where) {
        TextContrast.faint(shown.window().getScene(), root).forEach(faint -> wrong.add(where + faint));
    }

    static List<Node> seen(Node root, String query) {
        return InSight.of(root, query);
    }

    static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// Whether they share more than their edges.
    static boolean overlap(Bounds one, Bounds other) {
        return one.getMinX() + ROUNDING < other.getMaxX() && other.getMinX() + ROUNDING < one.getMaxX()
                && one.getMinY() + ROUNDING / 2 < other.getMaxY() && other.getMinY() + ROUNDING / 2 < one.getMaxY();
    }

    /// Where the letters of a label can be; a chip has an outline, so all of it counts.
    static Bounds ink(Node node) {
        Bounds box = bounds(node);
        double leading = node instanceof Label && !node.getStyleClass().contains("chip") ? LEADING : 0;
        return new BoundingBox(box.getMinX(), box.getMinY() + leading * box.getHeight(),
                box.getWidth(), (1 - 2 * leading) * box.getHeight());
    }

    static boolean isWithinWidth(Bounds inner, Bounds outer) {
        return inner.getMinX() >= outer.getMinX() - ROUNDING && inner.getMaxX() <= outer.getMaxX() + ROUNDING;
    }

    static String text(Node node) {
        return node instanceof Label label ? "'" + label.getText() + "'" : node.getStyleClass().toString();
    }

    static List<Node> words(Node row) {
        return Stream.of(".segment-title", ".segment-details", ".event-title", ".chip")
                .flatMap(query -> seen(row, query).stream())
                .toList();
    }

    void noneOverlap(List<Node> nodes, String where) {
        for (int one = 0; one < nodes.size(); one++) {
            for (int other = one + 1; other < nodes.size(); other++) {
                if (overlap(ink(nodes.get(one)), ink(nodes.get(other)))) {
                    wrong.add(where + text(nodes.get(one)) + " lies over " + text(nodes.get(other)));
                }
            }
        }
    }

    void isWhole(Node node, String where) {
        if (node instanceof Labeled label && label.getText() != null && !label.getText().isEmpty()
                && label.lookup(".text") instanceof Text rendered && !rendered.getText().equals(label.getText())
                && !isSaidWholeElsewhere(label)) {
            wrong.add(where + "'" + label.getText() + "' is cut to '" + rendered.getText() + "'");
        }
    }

    /// What a session brings can be of any length. Where it is shortened, a tooltip has it whole.
    private static boolean isSaidWholeElsewhere(Labeled label) {
        return label.getStyleClass().stream().anyMatch(OF_ANY_LENGTH::contains)
                && Stream.<Node>iterate(label, Objects::nonNull, Node::getParent)
                        .map(node -> node.getProperties().get(TOOLTIP)).filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
                        .anyMatch(tooltip -> tooltip.getText().contains(label.getText()));
    }

    void labelsOfTheLadderStayInItAndAreWhole(OffStage shown, String where) {
        Node ladder = shown.window().lookup("#ladder");
        List<Node> labels = seen(ladder, ".label");
        labels.stream()
                .filter(label -> !isWithinWidth(bounds(label), bounds(ladder)))
                .forEach(label -> wrong.add(where + text(label) + " leaves the ladder"));
        labels.forEach(label -> isWhole(label, where));
    }

    void wordsOfOneRowDoNotLieOverEachOther(OffStage shown, String where) {
        seen(shown.window(), "#ladder .ladder-row").forEach(row -> {
            looked += words(row).size();
            noneOverlap(words(row), where);
        });
    }

    void rowAtThePlayheadIsInSight(OffStage shown, String where) {
        Bounds ladder = bounds(shown.window().lookup("#ladder"));
        Bounds sight = seen(shown.window(), ".scrolling > .viewport").stream().map(LayoutFacts::bounds)
                .filter(scrolled -> scrolled.intersects(ladder)).findFirst().orElse(ladder);
        seen(shown.window(), "#ladder .ladder-row").stream().filter(row -> row.getPseudoClassStates().contains(CURRENT)).forEach(row -> {
            looked++;
            for (Bounds all : List.of(ladder, sight)) {
                if (bounds(row).getMaxY() > all.getMaxY() + ROUNDING || bounds(row).getMinY() < all.getMinY() - ROUNDING) {
                    wrong.add(where + "the row at the playhead is out of sight");
                }
            }
        });
    }

    /// Whole lines are shown of what is scrolled by lines, and none that is half cut.
    void linesAreWhole(OffStage shown, String where) {
        seen(shown.window(), ".line-list").forEach(list -> ((Parent) list).getChildrenUnmodifiable().stream()
                .filter(line -> line.isVisible() && line instanceof Region && !(line instanceof ScrollBar))
                .filter(line -> bounds(line).getMaxY() > bounds(list).getMaxY() + ROUNDING)
                .forEach(line -> wrong.add(where + "a line of " + list.getId() + " is cut")));
    }

    void panesDoNotLieOverEachOtherAndStayInTheWindow(OffStage shown, String where) {
        List<Node> panes = PANES.stream().flatMap(query -> seen(shown.window(), query).stream())
                .filter(pane -> !"ladder".equals(pane.getId()) || seen(shown.window(), "#file-panel").isEmpty())
                .toList();
        noneOverlap(panes, where);
        Bounds all = bounds(shown.window());
        panes.stream()
                .filter(pane -> !isWithinWidth(bounds(pane), all)
                        || bounds(pane).getMaxY() > all.getMaxY() + ROUNDING)
                .forEach(pane -> wrong.add(where + pane.getId() + " leaves the window"));
    }

    void wordsOfTheLayersAreWholeAndInTheirBoxes(OffStage shown, String where) {
        for (String query : Set.of("#layers .layer-box .label", "#layers .nest .label", "#layers .stack-head")) {
            seen(shown.window(), query).forEach(label -> {
                isWhole(label, where);
                if (!isWithinWidth(bounds(label), bounds(label.getParent()))) {
                    wrong.add(where + text(label) + " leaves its box");
                }
            });
        }
        seen(shown.window(), "#layers .layer-words").forEach(words -> isWhole(words, where));
        Bounds pane = bounds(shown.window().lookup("#layers"));
        seen(shown.window(), "#layers .label").stream()
                .filter(label -> !pane.contains(bounds(label)))
                .forEach(label -> wrong.add(where + text(label) + " leaves the pane of layers"));
    }

    void wordsOfTheStageAndTheBarsAreWhole(OffStage shown, String where) {
        seen(shown.window(), "#stage").forEach(stage -> Stream.of("#stage .chip", "#stage .button")
                .flatMap(query -> seen(shown.window(), query).stream())
                .filter(node -> !isWithinWidth(bounds(node), bounds(stage)))
                .forEach(node -> wrong.add(where + text(node) + " leaves the stage")));
        for (String query : Set.of("#stage .label", "#stage .button", ".bar .label", ".bar .button")) {
            seen(shown.window(), query).forEach(node -> isWhole(node, where));
        }
    }
}
