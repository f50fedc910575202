package dev.osiscope.view.events;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.WholeRows;
import dev.osiscope.viewmodel.events.EventsModel;
import dev.osiscope.viewmodel.events.QueueLine;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The lens: the queue on the left, the way of a message beside it. Whatever is picked there is picked everywhere. It looks
/// at the session only while it is in sight.
public final class EventsPane extends VBox {

    private final EventsModel model;
    private final Label why = new Label();
    private final QueueRows queue;
    private final ChainRows chain;
    private final ScrollPane chainScroll;
    private final HBox both;

    /// The lens of `model`.
    public EventsPane(EventsModel model) {
        this.model = model;
        Messages messages = model.session().messages();
        getStyleClass().addAll("panel", "events-pane");
        setId("events");
        why.setId("events-none");
        why.getStyleClass().add("explain-why");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        queue = new QueueRows(messages, model::pick);
        chain = new ChainRows(messages, model::pick);
        ScrollPane queueScroll = new WholeRows(queue, queue::rowHeight, queue::getSpacing);
        queueScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        queueScroll.setAccessibleText(messages.text("lens.queue.accessible"));
        chainScroll = scroll(chain, messages.text("lens.chain.accessible"));
        Region queueColumn = column(messages.text("lens.queue"), queueScroll);
        queueColumn.getStyleClass().add("queue-column");
        both = new HBox(queueColumn, column(messages.text("lens.chain"), chainScroll));
        both.getStyleClass().add("events-columns");
        both.setMinHeight(0);
        both.getChildren().forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().setAll(why, both);
        // The line that runs, and what waits after it, are the last.
        queue.heightProperty().subscribe(() -> queueScroll.setVvalue(1));
        // Only then is known where the links stand.
        chain.heightProperty().subscribe(() -> chain.reveal(chainScroll));
        chainScroll.vvalueProperty().subscribe(() -> chain.showAll(chainScroll));
        chainScroll.viewportBoundsProperty().subscribe(() -> chain.reveal(chainScroll));
        model.session().lookProperty().subscribe(this::refresh);
        visibleProperty().subscribe(this::refresh);
    }

    private static Region column(String title, Region content) {
        Label label = new Label(title);
        label.getStyleClass().add("panel-title");
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox column = new VBox(label, content);
        column.getStyleClass().add("events-column");
        column.setMinHeight(0);
        return column;
    }

    private static ScrollPane scroll(Region content, String spoken) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(spoken);
        return scroll;
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        EventsModel.Look look = model.look();
        boolean there = look.why().isEmpty();
        why.setText(look.why());
        why.setVisible(!there);
        why.setManaged(!there);
        both.setVisible(there);
        both.setManaged(there);
        queue.show(look.queue());
        chain.show(look.chain());
        chain.reveal(chainScroll);
    }

    /// How many lines the queue shows in a state.
    public long lines(QueueLine.State state) {
        return queue.shown().stream().filter(line -> line.state() == state).count();
    }

    /// The steps of the links that are shown, from the first to the last.
    public List<Integer> links() {
        return chain.steps();
    }
}
