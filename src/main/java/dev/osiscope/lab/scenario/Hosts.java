package dev.osiscope.lab.scenario;

import dev.osiscope.lab.HostPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The hosts that a script has named so far.
final class Hosts {

    static final int MOST = 16;

    private final Map<String, HostPlan> plans = new LinkedHashMap<>();

    void add(Word name, HostPlan plan) throws ScenarioException {
        if (plans.putIfAbsent(plan.name(), plan) != null) {
            throw name.wrong("there is a host " + plan.name() + " already", "Give it another name");
        }
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
