package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the bar below has no room for is not gone.
@Timeout(120)
class TransportBarTest {

    @ParameterizedTest
    @CsvSource({"1440,100", "1440,200", "1000,200", "800,200", "1920,300"})
    void liveAndSpeedAreInTheBarOrInItsMenu(int width, int size) throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = new OffStage(RecordedDemo.modelled(), Theme.LIGHT, width, 900, LabNeeds::missing, Messages.of(Language.GERMAN));
            shown.window().looks().sizeProperty().set(size);
            shown.goTo(3);
            Labeled live = (Labeled) shown.window().lookup("#transport-live");
            MenuButton speed = (MenuButton) shown.window().lookup("#transport-speed");
            MenuButton more = (MenuButton) shown.window().lookup("#transport-more");
            List<String> held = more.getItems().stream().map(MenuItem::getText).toList();
            assertEquals(!live.isVisible(), held.contains(live.getText()), "Live: " + held);
            assertEquals(!speed.isVisible(), held.contains(speed.getTooltip().getText()), "speed: " + held);
            assertEquals(!held.isEmpty(), more.isVisible());
            for (MenuItem item : more.getItems()) {
                if (item instanceof Menu speeds) {
                    speeds.getItems().getLast().fire();
                    assertEquals(100, shown.model().player().speedProperty().get());
                } else {
                    item.fire();
                    assertTrue(shown.model().player().playingProperty().get());
                }
            }
            return null;
        });
    }
}
