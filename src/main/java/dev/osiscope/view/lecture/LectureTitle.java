package dev.osiscope.view.lecture;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What one of both drawings is, and over each of its lifelines whose it is.
final class LectureTitle extends Region {

    private final Label client;
    private final Label title;
    private final Label server;
    /// It is not seen, and knows where the lifelines stand.
    private final LectureArrow below;

    /// @param widest as the arrows of the drawing have it
    LectureTitle(String client, Label title, String server, String widest) {
        below = new LectureArrow("", "", widest, true);
        below.setVisible(false);
        below.setManaged(false);
        this.client = new Label(client);
        this.title = title;
        this.server = new Label(server);
        getChildren().setAll(below, this.client, this.title, this.server);
    }

    @Override
    protected double computePrefWidth(double height) {
        return client.prefWidth(-1) + title.prefWidth(-1) + server.prefWidth(-1) + 2 * below.margin();
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return List.of(client, title, server).stream().mapToDouble(label -> label.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double start = below.margin();
        double end = getWidth() - below.gutter() - below.margin();
        over(client, start);
        over(title, (start + end) / 2);
        over(server, end);
    }

    private void over(Label label, double middle) {
        label.autosize();
        double left = Math.clamp(middle - label.getWidth() / 2, 0, Math.max(0, getWidth() - label.getWidth()));
        label.relocate(Math.round(left), Math.round((getHeight() - label.getHeight()) / 2));
    }
}
