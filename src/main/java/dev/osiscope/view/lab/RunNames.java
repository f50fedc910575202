package dev.osiscope.view.lab;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The names of the hosts, above their lifelines.
final class RunNames extends Pane {

    private final List<Label> names;
    /// Without words: its font says how wide the times below are.
    private final Label time = new Label();

    RunNames(List<String> hosts) {
        names = hosts.stream().map(Label::new).toList();
        names.forEach(name -> name.getStyleClass().addAll("strong", "small"));
        time.getStyleClass().addAll("mono", "run-time");
        getChildren().setAll(names);
        getChildren().add(time);
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        for (int host = 0; host < names.size(); host++) {
            Label name = names.get(host);
            name.autosize();
            double x = RunArrow.x(host, names.size(), getWidth(), RunArrow.timeWidth(time));
            name.relocate(x - name.getWidth() / 2, (getHeight() - name.getHeight()) / 2);
        }
    }
}
