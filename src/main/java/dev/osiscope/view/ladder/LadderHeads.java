package dev.osiscope.view.ladder;

import dev.osiscope.view.parts.Contents;
import dev.osiscope.viewmodel.LadderModel;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
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
            Contents.replace(this, participants.stream().map(LadderHeads::head).toList());
        }
        double em = geometry.em();
        double half = Math.min(WIDTH * em, geometry.spacing() - 0.5 * em) / 2;
        for (int index = 0; index < getChildren().size(); index++) {
            VBox head = (VBox) getChildren().get(index);
            double reach = Math.min(half, geometry.x(0));
            head.resizeRelocate(Math.round(geometry.x(index) - reach), 0, Math.round(2 * reach), Math.round(2.9 * em));
        }
    }

    private static VBox head(LadderModel.Lifeline lifeline) {
        Label name = new Label(lifeline.name());
        name.getStyleClass().add("name");
        Label endpoint = new Label(lifeline.endpoint());
        endpoint.getStyleClass().add("endpoint");
        VBox head = lifeline.endpoint().isEmpty() ? new VBox(name) : new VBox(name, endpoint);
        head.getStyleClass().add("lifeline-head");
        head.setManaged(false);
        head.setAccessibleRole(AccessibleRole.TEXT);
        head.setAccessibleText((lifeline.name() + " " + lifeline.endpoint()).strip());
        return head;
    }
}
