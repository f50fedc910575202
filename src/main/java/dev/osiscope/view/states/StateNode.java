package dev.osiscope.view.states;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.tcp.EndStates;
import dev.osiscope.viewmodel.tcp.Passage;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// A state of the diagram. Where the end enters it in this session, it can be picked: that leads to the step.
final class StateNode extends Button {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass BEEN = PseudoClass.getPseudoClass("been");

    private final Spot spot;
    private final Messages messages;

    StateNode(Spot spot, Messages messages) {
        super(spot.state().toString());
        this.spot = spot;
        this.messages = messages;
        getStyleClass().add("state-node");
        setManaged(false);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setTooltip(new Tooltip(messages.text("states.meaning." + spot.state().name())));
    }

    Spot spot() {
        return spot;
    }

    void show(EndStates end, IntConsumer pick) {
        boolean begins = spot == Spot.BEGINNING;
        boolean ends = spot == Spot.ENDING;
        boolean lit = end.state() == spot.state() && !(begins && end.taken() > 0) && !(ends && end.taken() == 0);
        boolean been = begins ? end.taken() > 0 && end.path().getFirst().from() == spot.state()
                : !ends && end.hasBeen(spot.state());
        Optional<Passage> entered = begins ? Optional.empty() : end.entering(spot.state());
        pseudoClassStateChanged(LIT, lit);
        pseudoClassStateChanged(BEEN, been);
        setFocusTraversable(entered.isPresent());
        setOnAction(_ -> entered.ifPresent(passage -> pick.accept(passage.step())));
        setAccessibleText(messages.text(lit ? "states.node.lit" : been ? "states.node.been" : "states.node.other", spot.state(),
                entered.map(passage -> messages.text("states.entered", passage.step() + 1)).orElse("")).trim());
    }
}
