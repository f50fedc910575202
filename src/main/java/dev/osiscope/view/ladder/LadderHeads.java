package dev.osiscope.view.ladder;

import dev.osiscope.view.parts.Contents;
import dev.osiscope.viewmodel.LadderModel;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The names above the lifelines. Its owner places them.
final class LadderHeads extends Pane {

    /// How high they are, in em.
    static final double HEIGHT = 3.1;

    private static final double WIDTH = 11.5;

    private List<LadderModel.Lifeline> shown = List.of();

    /// Shows these, one a lifeline.
    void arrange(List<LadderModel.Lifeline> participants, Geometry geometry) {
        if (!participants.equals(shown)) {
            shown = participants;
            Contents.replace(this, participants.stream().map(Head::new).toList());
        }
        double em = geometry.em();
        double half = Math.min(WIDTH * em, geometry.spacing() - 0.5 * em) / 2;
        double reach = Math.min(half, geometry.x(0));
        List<Head> heads = getChildren().stream().map(Head.class::cast).toList();
        // All say the same of their ends: where one has no room for all of it, none says more than its port.
        boolean brief = heads.stream().anyMatch(head -> !head.hasRoom(2 * reach / em));
        for (int index = 0; index < heads.size(); index++) {
            heads.get(index).place(geometry.x(index), reach, em, brief);
        }
    }

    /// The head of one lifeline.
    private static final class Head extends VBox {

        /// The port behind an address; the groups of an IPv6 address are none.
        private static final Pattern PORT = Pattern.compile("(?<=\\]|^[^:]{1,64}):\\d+$");
        /// How wide a character of an endpoint is at most (0.48, in whole pixels), and what stands beside it, in em.
        private static final double CHARACTER = 0.51;
        private static final double BESIDE = 1;

        private final String whole;
        private final Label endpoint = new Label();

        Head(LadderModel.Lifeline lifeline) {
            whole = lifeline.endpoint();
            Label name = new Label(lifeline.name());
            name.getStyleClass().add("name");
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            Tooltip.install(this, new Tooltip((lifeline.name() + " " + whole).strip()));
            getChildren().add(name);
            endpoint.getStyleClass().add("endpoint");
            endpoint.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            if (!whole.isEmpty()) {
                getChildren().add(endpoint);
            }
            getStyleClass().add("lifeline-head");
            setManaged(false);
            setAccessibleRole(AccessibleRole.TEXT);
            setAccessibleText((lifeline.name() + " " + whole).strip());
        }

        /// Whether the whole endpoint fits into so many em.
        boolean hasRoom(double room) {
            return whole.length() * CHARACTER + BESIDE <= room;
        }

        void place(double x, double reach, double em, boolean brief) {
            endpoint.setText(brief ? port() : whole);
            resizeRelocate(Math.round(x - reach), 0, Math.round(2 * reach), Math.round(2.9 * em));
        }

        /// Its port, which tells more than the beginning of its address; where it has none, all of it.
        private String port() {
            Matcher port = PORT.matcher(whole);
            return port.find() ? port.group() : whole;
        }
    }
}
