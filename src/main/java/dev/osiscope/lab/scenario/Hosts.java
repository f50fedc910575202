package dev.osiscope.lab.scenario;

import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.RouterPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The hosts that a script has named so far.
final class Hosts {

    static final int MOST = 16;

    private final Map<String, HostPlan> plans = new LinkedHashMap<>();

    void add(Word name, HostPlan plan) throws ScenarioException {
        checkNew(name);
        if (plan.router().filter(router -> router.name().equals(plan.name())).isPresent()) {
            throw name.wrong("its router is called " + plan.name() + " as well", "Give it another name");
        }
        plans.put(plan.name(), plan);
    }

    /// A name is that of one host, or of the router of one.
    void checkNew(Word name) throws ScenarioException {
        if (plans.containsKey(name.text()) || routers().anyMatch(plan -> routerOf(plan).name().equals(name.text()))) {
            throw name.wrong("there is a host " + name.text() + " already", "Give it another name");
        }
    }

    private Stream<HostPlan> routers() {
        return plans.values().stream().filter(plan -> plan.router().isPresent());
    }

    private static RouterPlan routerOf(HostPlan plan) {
        return plan.router().orElseThrow();
    }

    void add(HostPlan plan) {
        plans.put(plan.name(), plan);
    }

    int count() {
        return plans.size();
    }

    boolean has(String name) {
        return plans.containsKey(name);
    }

    HostPlan get(Word word) throws ScenarioException {
        return get(word, word.text());
    }

    HostPlan get(Word word, String name) throws ScenarioException {
        HostPlan plan = plans.get(name);
        if (plan == null) {
            throw word.wrong("there is no host '" + name + "'", plans.isEmpty()
                    ? "Name it first, in a line like: host " + name
                    : "There are " + String.join(", ", plans.keySet()) + "; name another in a line like: host " + name);
        }
        return plan;
    }

    /// Somebody who sends or receives packets.
    ///
    /// @param host    whose cable leads there
    /// @param address its own
    record End(String host, String address) {}

    /// The host, or the router before one, that is called `name`.
    End end(Word word, String name) throws ScenarioException {
        Optional<End> router = routers().filter(plan -> routerOf(plan).name().equals(name))
                .map(plan -> new End(plan.name(), routerOf(plan).address())).findFirst();
        if (router.isPresent()) {
            return router.get();
        }
        HostPlan plan = get(word, name);
        return new End(plan.name(), plan.address());
    }

    /// A host and a port.
    record Target(String address, int port) {}

    /// A word like `hub:3001`.
    Target target(Word word) throws ScenarioException {
        int colon = word.text().indexOf(':');
        if (colon < 1 || !word.text().substring(colon + 1).matches("\\d{1,5}")) {
            throw word.wrong("'" + word.text() + "' is no host with a port", "Write it like hub:3001");
        }
        return new Target(get(word, word.text().substring(0, colon)).address(),
                Integer.parseInt(word.text().substring(colon + 1)));
    }

    List<HostPlan> all() {
        return List.copyOf(plans.values());
    }
}
