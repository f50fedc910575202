package dev.osiscope.viewmodel.lab;

import dev.osiscope.hub.HubStage;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.LabException;
import dev.osiscope.session.LabSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The clients of a lab with a hub, each a host of its own: those that it begins with, and those that are added while it runs, one
/// after the other. Used on the JavaFX application thread.
public final class LabClients {

    /// The most clients.
    public static final int MOST = HubStage.NAMES.size();

    private static final String HUB = "hub";

    private final Supplier<Optional<LabSession>> running;
    private final HostsModel hosts;
    private final LabHands hands;
    private final Messages messages;
    private final Executor inbox;
    private boolean adding;

    /// @param running the lab to which they are added
    /// @param hosts   hears of a new one
    /// @param hands   starts it
    LabClients(Supplier<Optional<LabSession>> running, HostsModel hosts, LabHands hands, Executor inbox, Messages messages) {
        this.messages = messages;
        this.running = running;
        this.hosts = hosts;
        this.hands = hands;
        this.inbox = inbox;
    }

    /// The hosts of a lab with a hub and so many clients.
    static List<HostPlan> withHub(int clients) {
        List<HostPlan> plans = new ArrayList<>(List.of(HostPlan.of(HUB, 1)));
        for (int client = 0; client < clients; client++) {
            plans.add(HostPlan.of(HubStage.NAMES.get(client).toLowerCase(Locale.ROOT), client + 2));
        }
        return plans;
    }

    /// The name of the client that can be added next; empty where none can.
    public Optional<String> next() {
        return adding ? Optional.empty() : running.get().flatMap(LabClients::nextPlan).map(HostPlan::name);
    }

    private static Optional<HostPlan> nextPlan(LabSession running) {
        List<HostPlan> there = LabHands.plans(running);
        int number = there.size() + 1;
        return HubStage.NAMES.stream().map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> there.stream().noneMatch(plan -> plan.name().equals(name))).findFirst()
                .filter(_ -> there.size() <= MOST).map(name -> HostPlan.of(name, number));
    }

    /// Starts one more host with a client.
    public void add() {
        if (!adding) {
            running.get().ifPresent(lab -> nextPlan(lab).ifPresent(plan -> add(lab, plan)));
        }
    }

    private void add(LabSession lab, HostPlan plan) {
        adding = true;
        hands.later(() -> {
            Optional<String> problem = added(lab, plan);
            inbox.execute(() -> {
                adding = false;
                if (running.get().filter(lab::equals).isPresent()) {
                    problem.ifPresentOrElse(hands::notice, () -> hosts.came(plan.name()));
                }
            });
        });
    }

    private Optional<String> added(LabSession lab, HostPlan plan) {
        try {
            lab.add(plan);
            return Optional.empty();
        } catch (LabException failure) {
            return Optional.of(messages.advice(failure.getMessage(), failure.mend()));
        }
    }

    /// The lab has ended: nobody waits for a client any more.
    void ended() {
        adding = false;
    }
}
