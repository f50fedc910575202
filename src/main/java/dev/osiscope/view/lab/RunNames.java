package dev.osiscope.view.lab;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The names of the hosts, above their lifelines.
final class RunNames extends Pane {

    private final List<Label> names;

    RunNames(List<String> hosts) {
        names = hosts.stream().map(Label::new).toList();
        names.forEach(name -> name.getStyleClass().addAll("strong", "small"));
        getChildren().setAll(names);
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        for (int host = 0; host < names.size(); host++) {
            Label name = names.get(host);
            name.autosize();
            double x = RunArrow.x(host, names.size(), getWidth(), RunArrow.timeWidth(name));
            name.relocate(x - name.getWidth() / 2, (getHeight() - name.getHeight()) / 2);
        }
    }
}
