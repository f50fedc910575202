package dev.osiscope.view.lab;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.endpoint.LearnerRole;
import dev.osiscope.view.parts.PageScroll;
import dev.osiscope.view.parts.StateChip;
import dev.osiscope.view.parts.WholeLines;
import dev.osiscope.viewmodel.lab.LearnerModel;
import dev.osiscope.viewmodel.lab.LearnerPeerAct;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The learner as an end of a connection: which end, the segment that he composes, what became of it, and all
/// segments so
/// far. Enter sends; Ctrl+Z and Ctrl+Y take changes back and make them again.
public final class LearnerPane extends VBox {

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final LearnerModel model;
    private final Messages messages;
    private final StateChip chip = new StateChip(TcpState.CLOSED);
    private final Label peer = new Label();
    private final Label problem = new Label();
    private final Button undo;
    private final Button redo;
    private final Button connect;
    private final List<Button> actions;
    private final LearnerForm form;
    private final LearnerAnswer answer;
    private final PageScroll body;

    /// The pane of `model`.
    public LearnerPane(LearnerModel model) {
        this.model = model;
        messages = model.messages();
        undo = button("undo", model.draft()::undo, "compact");
        redo = button("redo", model.draft()::redo, "compact");
        connect = button("connect", () -> model.letPeer(LearnerPeerAct.CONNECT));
        Button send = button("send", model::send, "primary");
        actions = List.of(send, button("resend", model::resend), button("hint", model::askForHint));
        form = new LearnerForm(model);
        answer = new LearnerAnswer(model);
        setId("learner");
        getStyleClass().addAll("panel", "learner-pane");
        problem.getStyleClass().addAll("problem", "learner-problem");
        problem.setWrapText(true);
        body = body();
        getChildren().setAll(head(), peerLine(), problem, body);
        addEventFilter(KeyEvent.KEY_PRESSED, this::take);
        model.stateProperty().subscribe(this::showPeer);
        model.roleProperty().subscribe(this::showPeer);
        model.draft().draftProperty().subscribe(this::showEdits);
        model.busyProperty().subscribe(this::showBusy);
        model.problemProperty().subscribe(this::showProblem);
        model.begunProperty().subscribe(this::showBusy);
        showPeer();
        showEdits();
        showBusy();
        showProblem();
    }

    private Button button(String id, Runnable action, String... styles) {
        return LabParts.button(messages, "learner", id, action, styles);
    }

    private HBox head() {
        Label title = new Label(messages.text("learner.title"));
        title.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, role(LearnerRole.CLIENT), role(LearnerRole.SERVER));
        head.getStyleClass().add("pane-head");
        return head;
    }

    /// Begins anew as one of the ends; the one that the learner is bears a frame.
    private Button role(LearnerRole role) {
        Button button = button(role.name().toLowerCase(Locale.ROOT), () -> model.begin(role), "compact");
        model.roleProperty().subscribe(chosen -> {
            button.getStyleClass().remove("primary");
            if (chosen == role) {
                button.getStyleClass().add("primary");
            }
        });
        return button;
    }

    private FlowPane peerLine() {
        peer.setMinWidth(USE_PREF_SIZE);
        chip.setId("learner-state");
        chip.setMinWidth(USE_PREF_SIZE);
        FlowPane line = new FlowPane(peer, chip, connect,
                button("peersend", () -> model.letPeer(LearnerPeerAct.SEND), "compact"),
                button("peerclose", () -> model.letPeer(LearnerPeerAct.CLOSE), "compact"));
        connect.getStyleClass().add("compact");
        line.getStyleClass().add("learner-peer");
        return line;
    }

    private PageScroll body() {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("learner-buttons");
        buttons.getChildren().addAll(actions);
        buttons.getChildren().addAll(undo, redo);
        LearnerLog log = new LearnerLog(model);
        VBox.setVgrow(log, Priority.ALWAYS);
        VBox column = new VBox(form, buttons, answer, log);
        column.getStyleClass().add("learner-column");
        ScrollPane scroll = WholeLines.scroll(column);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleRole(AccessibleRole.SCROLL_PANE);
        scroll.setAccessibleText(messages.text("learner.title"));
        PageScroll page = new PageScroll(scroll);
        VBox.setVgrow(page, Priority.ALWAYS);
        return page;
    }

    /// Shows all of it, where what is around it is scrolled, or as much as there is room for.
    public void whole(boolean wanted) {
        body.whole(wanted);
    }

    /// What became of the segment that was sent last, with the hint.
    public Node answer() {
        return answer;
    }

    /// Gives the keyboard to the form.
    public void takeFocus() {
        form.takeFocus();
    }

    /// The keys that belong to the form, wherever in it the keyboard is; a button keeps its own.
    private void take(KeyEvent event) {
        if (UNDO.match(event)) {
            model.draft().undo();
        } else if (REDO.match(event)) {
            model.draft().redo();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            model.send();
        } else {
            return;
        }
        event.consume();
    }

    private void showPeer() {
        String name = model.roleProperty().get().peer().name();
        peer.setText(messages.text("learner.peer", name));
        TcpState state = model.stateProperty().get().orElse(TcpState.CLOSED);
        chip.show(state);
        chip.setAccessibleText(messages.text("endpoint.state", name, state));
        boolean server = model.roleProperty().get() == LearnerRole.SERVER;
        connect.setVisible(server);
        connect.setManaged(server);
    }

    private void showEdits() {
        undo.setDisable(!model.draft().canUndo());
        redo.setDisable(!model.draft().canRedo());
    }

    private void showBusy() {
        boolean idle = model.begunProperty().get() && !model.busyProperty().get();
        actions.forEach(button -> button.setDisable(!idle));
    }

    private void showProblem() {
        String words = model.problemProperty().get();
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        problem.setManaged(!words.isEmpty());
    }
}
