package dev.osiscope.viewmodel.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.session.LabSession;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.StageModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The hosts in the window, with what can be done at them by hand. One of them is picked: the keys act on it. Used on the
/// JavaFX application thread.
public final class HostsModel {

    private final SessionViewModel steps;
    private final LabHands hands;
    private final ReadOnlyStringWrapper picked = new ReadOnlyStringWrapper("");
    private Optional<LabSession> session = Optional.empty();
    private Optional<Cast> cast = Optional.empty();

    HostsModel(SessionViewModel steps, LabHands hands) {
        this.steps = steps;
        this.hands = hands;
    }

    /// Shows the hosts of another lab, or of none.
    void show(Optional<LabSession> other, Optional<Cast> parts) {
        session = other;
        cast = parts;
        picked.set(clients().stream().findFirst().orElse(""));
    }

    /// A client has come.
    void came(String client) {
        cast = cast.map(parts -> parts.with(client));
        pick(client);
    }

    private List<HostPlan> plans() {
        return session.map(LabHands::plans).orElse(List.of());
    }

    /// All but the host that others connect to.
    public List<String> clients() {
        return plans().stream().map(HostPlan::name)
                .filter(name -> !name.equals(cast.map(Cast::target).orElse(""))).toList();
    }

    /// The hosts, in the order in which they were named, as they are at the playhead.
    public List<HostCard> cards() {
        if (cast.isEmpty()) {
            return List.of();
        }
        Map<String, StageModel.Card> then = byName(steps.stage());
        int newest = steps.snapshotProperty().get().timeline().size() - 1;
        Map<String, StageModel.Card> now = byName(StageModel.of(steps.snapshotProperty().get(), newest));
        return plans().stream().filter(plan -> then.containsKey(plan.name()))
                .map(plan -> card(plan, then.get(plan.name()), now.get(plan.name()))).toList();
    }

    private static Map<String, StageModel.Card> byName(StageModel stage) {
        return stage.cards().stream().collect(Collectors.toMap(StageModel.Card::name, Function.identity()));
    }

    private HostCard card(HostPlan plan, StageModel.Card then, StageModel.Card now) {
        Messages messages = steps.messages();
        String open = then.hub() && then.open() > 0 ? "  " + messages.text("stage.open", then.open()) : "";
        String detail = then.endpoint().isEmpty() ? plan.address() : then.endpoint();
        return new HostCard(plan.name(), plan.name().equals(cast.orElseThrow().target()), plan.address(), detail + open,
                then.state(), cast.orElseThrow().offers(now));
    }

    /// The host that the keys act on.
    public ReadOnlyStringProperty pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /// Picks a host, where there is one of this name.
    public void pick(String name) {
        if (plans().stream().anyMatch(plan -> plan.name().equals(name))) {
            picked.set(name);
        }
    }

    /// Picks the client at `index` from 0, where there is one.
    public void pick(int index) {
        if (index < clients().size()) {
            pick(clients().get(index));
        }
    }

    /// Does it at a host.
    ///
    /// @param text what is sent, where something is
    public void act(HostAct act, String host, String text) {
        if (session.isPresent() && !host.isEmpty()) {
            hands.perform(session.get(), cast.orElseThrow().line(act, host, text), () -> { });
        }
    }

    /// Does it at the host that is picked, where it is offered there; its FIN also by closing.
    public void actOnPicked(HostAct act, String text) {
        offered(picked.get(), act).ifPresent(possible -> act(possible, picked.get(), text));
    }

    /// Starts or stops what listens.
    public void toggleTarget() {
        cast.map(Cast::target).ifPresent(host -> List.of(HostAct.START, HostAct.STOP, HostAct.LISTEN).stream()
                .flatMap(act -> offered(host, act).stream()).findFirst().ifPresent(act -> act(act, host, "")));
    }

    private Optional<HostAct> offered(String host, HostAct act) {
        return cards().stream().filter(card -> card.name().equals(host))
                .flatMap(card -> card.offers().stream()).filter(act::equals).findFirst();
    }
}
