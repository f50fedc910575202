package dev.osiscope.view.lecture;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Divided;
import dev.osiscope.view.parts.Parted;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.tcp.LectureModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The lecture's segments beside the real ones on the left, what was otherwise, and why, on the right. Whatever is picked
/// brings the playhead to its step. It looks at the session only while it is in sight.
public final class LecturePane extends VBox implements Parted {

    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final SessionViewModel session;
    private final LectureModel model;
    private final Messages messages;
    private final Label none = new Label();
    private final VBox rows = new VBox();
    private final VBox remarks = new VBox();
    private final Divided both;
    private final List<Button> reals = new ArrayList<>();
    private Optional<LectureModel.Look> shown = Optional.empty();

    /// The lecture beside the connections of `session`.
    public LecturePane(SessionViewModel session) {
        this.session = session;
        messages = session.messages();
        model = new LectureModel(messages);
        getStyleClass().addAll("panel", "lecture-pane");
        setId("lecture");
        none.setText(messages.text("states.none"));
        none.getStyleClass().add("explain-why");
        none.setMinHeight(USE_PREF_SIZE);
        none.setWrapText(true);
        rows.getStyleClass().add("lecture-rows");
        remarks.getStyleClass().add("lecture-remarks");
        ScrollPane left = scroll(rows, "lecture.rows.accessible");
        left.getStyleClass().add("lecture-left");
        ScrollPane right = scroll(remarks, "lecture.remarks.accessible");
        both = Divided.across(messages).add("lecture", left).rest(right);
        both.getStyleClass().add("lecture-both");
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().setAll(none, both);
        session.lookProperty().subscribe(this::refresh);
        visibleProperty().subscribe(this::refresh);
    }

    private ScrollPane scroll(VBox content, String key) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(messages.text(key));
        return scroll;
    }

    @Override
    public Divided parts() {
        return both;
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        int playhead = session.player().stepProperty().get();
        Optional<LectureModel.Look> look = model.look(session.snapshotProperty().get(), playhead);
        none.setVisible(look.isEmpty());
        none.setManaged(look.isEmpty());
        both.setVisible(look.isPresent());
        both.setManaged(look.isPresent());
        if (!look.equals(shown)) {
            shown = look;
            look.ifPresent(this::fill);
        }
        reals.forEach(real -> real.pseudoClassStateChanged(HERE, Integer.valueOf(playhead).equals(real.getUserData())));
    }

    private void fill(LectureModel.Look look) {
        reals.clear();
        List<Node> lines = new ArrayList<>();
        String widest = look.rows().stream().map(LectureModel.Row::where).max(Comparator.comparingInt(String::length)).orElse("");
        lines.add(titles(look, widest));
        look.groups().forEach(group -> lines.add(line(group, widest)));
        rows.getChildren().setAll(lines);
        List<Node> found = new ArrayList<>();
        found.add(title(look.remarks().isEmpty() ? "lecture.same" : "lecture.otherwise"));
        look.remarks().forEach(remark -> found.add(remark(remark)));
        remarks.getChildren().setAll(found);
        both.applyCss();
    }

    private Label title(String key) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("panel-title");
        return title;
    }

    /// Over each of both drawings whose lifelines these are.
    private HBox titles(LectureModel.Look look, String widest) {
        LectureTitle drawn = new LectureTitle(look.client(), title("lecture.title"), look.server(), "");
        drawn.getStyleClass().add("lecture-drawn");
        LectureTitle real = new LectureTitle(look.client(), title("lecture.reality"), look.server(), widest);
        HBox titles = new HBox(drawn, sign(""), real);
        HBox.setHgrow(real, Priority.ALWAYS);
        titles.getStyleClass().add("lecture-line");
        return titles;
    }

    private static Label sign(String sign) {
        Label label = new Label(sign);
        label.getStyleClass().add("lecture-sign");
        return label;
    }

    /// What the lecture draws, and beside it the one segment that plays it all.
    private HBox line(List<LectureModel.Row> group, String widest) {
        VBox drawn = new VBox();
        drawn.getStyleClass().add("lecture-drawn");
        group.forEach(row -> drawn.getChildren().add(new LectureArrow(row.lecture(), "", "", row.forward())));
        Region real = real(group, widest);
        boolean same = group.size() == 1 && group.getFirst().step().isPresent();
        HBox line = new HBox(drawn, sign(same ? "=" : "\u2260"), real);
        line.setFillHeight(true);
        HBox.setHgrow(real, Priority.ALWAYS);
        real.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        line.getStyleClass().add("lecture-line");
        line.pseudoClassStateChanged(DIFFERENT, !same);
        return line;
    }

    private Region real(List<LectureModel.Row> group, String widest) {
        LectureModel.Row row = group.getFirst();
        if (row.step().isEmpty()) {
            Label label = new Label(row.reality());
            label.getStyleClass().addAll("muted", "lecture-missing");
            return label;
        }
        LectureArrow arrow = new LectureArrow(row.reality(), row.where(), widest, row.forward());
        Button real = new Button();
        real.setGraphic(arrow);
        real.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        arrow.prefWidthProperty().bind(real.widthProperty());
        arrow.prefHeightProperty().bind(real.heightProperty());
        real.getStyleClass().add("lecture-real");
        real.setUserData(row.step().getAsInt());
        real.setAccessibleText(group.stream().map(LectureModel.Row::spoken).collect(Collectors.joining(". ")));
        real.setOnAction(_ -> session.player().goTo(row.step().getAsInt()));
        reals.add(real);
        return real;
    }

    private Node remark(LectureModel.Remark remark) {
        Button title = new Button(remark.title());
        title.getStyleClass().addAll("lecture-remark", "compact");
        title.setMinWidth(USE_PREF_SIZE);
        title.setAccessibleText(remark.title() + ". " + remark.steps() + ". " + remark.why());
        title.setOnAction(_ -> session.player().goTo(remark.step()));
        Label where = new Label(remark.reference() + " \u00B7 " + remark.steps());
        where.getStyleClass().addAll("small", "muted");
        Label why = new Label(remark.why());
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        FlowPane head = new FlowPane(title, where);
        head.getStyleClass().add("lecture-head");
        return new VBox(head, why);
    }
}
