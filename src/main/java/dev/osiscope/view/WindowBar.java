package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// The bar at the top: what is shown, what it is called, where it comes from, and the window's own buttons.
final class WindowBar extends HBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /// With less than this, in heights of the title, the buttons stand closer.
    private static final double LEAST = 48;
    /// So many gaps stay free beside a title that has no room for all in one line: a second line, which takes height from the panes, must
    /// be worth it.
    private static final double AIR = 3;

    private final Messages messages;
    private final Label title = new Label();
    /// All that is left between the choices and the badge: the title stands in its middle.
    private final StackPane titlePlace = new StackPane(title);
    private final StackPane badge = new StackPane();
    private final HBox buttons = new HBox();
    private Node words = new Region();

    /// @param choices what stands at the left: it chooses what is shown
    WindowBar(Messages messages, List<Node> choices) {
        this.messages = messages;
        title.getStyleClass().add("session-title");
        title.setId("session-title");
        title.setWrapText(true);
        title.setTextAlignment(TextAlignment.CENTER);
        buttons.getStyleClass().add("bar-buttons");
        buttons.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(titlePlace, Priority.ALWAYS);
        getChildren().addAll(choices);
        getChildren().addAll(titlePlace, badge, buttons);
        getStyleClass().add("bar");
        setMinWidth(0);
    }

    /// Adds a button of the window.
    void add(String id, Runnable action) {
        Button button = new Button(messages.text("bar." + id));
        button.getStyleClass().add("compact");
        button.setId("bar-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.text("action." + id)));
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(button);
    }

    /// Where there is not room for all, the window's own buttons go: the menu has what they do. Then go the words beside the badge;
    /// a screen reader has them with it. At last goes the title, which would have more than two lines, or a word on both.
    private void arrange(double width) {
        show(badge, badge.getChildren().stream().anyMatch(source -> source.isManaged() && source.prefWidth(-1) > 0));
        double needed = snappedLeftInset() + snappedRightInset() + getChildren().stream()
                .filter(child -> child != badge && child != titlePlace).mapToDouble(child -> child.prefWidth(-1) + getSpacing()).sum()
                + title.prefWidth(-1) + getSpacing() + wholeBadge();
        show(buttons, needed <= width);
        needed -= buttons.isVisible() ? 0 : buttons.prefWidth(-1) + getSpacing();
        show(words, needed <= width);
        needed -= words.isVisible() ? 0 : words.prefWidth(-1) + getSpacing();
        double room = width - needed + title.prefWidth(-1) - AIR * getSpacing();
        show(title, room >= widestWord() && title.prefHeight(room) <= 2 * title.prefHeight(-1));
        pseudoClassStateChanged(NARROW, width < LEAST * title.getFont().getSize());
    }

    private double widestWord() {
        Text word = new Text();
        word.setFont(title.getFont());
        return Stream.of(title.getText().split(" ")).mapToDouble(text -> {
            word.setText(text);
            return Math.ceil(word.getLayoutBounds().getWidth());
        }).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        double known = width < 0 ? getWidth() : width;
        if (known > 0) {
            arrange(known);
        }
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth());
        super.layoutChildren();
    }

    /// The badge with its words and the gaps before it and in it, also while the words are not shown.
    private double wholeBadge() {
        return badge.getChildren().stream().filter(Node::isManaged).filter(Pane.class::isInstance).map(Pane.class::cast)
                .mapToDouble(source -> getSpacing() + source.getChildren().stream().mapToDouble(part -> part.prefWidth(-1)).sum()
                        + (source instanceof HBox row ? row.getSpacing() * (row.getChildren().size() - 1) : 0)).sum();
    }

    private static void show(Node node, boolean shown) {
        if (shown != node.isVisible()) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }

    /// Says what is shown and where it comes from.
    void show(String words, Node source) {
        title.setText(words);
        badge.getChildren().setAll(source);
        Node beside = source.lookup(".badge-words");
        this.words = beside == null ? new Region() : beside;
    }
}
