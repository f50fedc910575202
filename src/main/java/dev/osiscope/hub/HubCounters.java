package dev.osiscope.hub;

/// Counts for [HubFigures]. Used on the hub's thread only.
final class HubCounters {

    private long accepted;
    private long turnedAway;
    private long messages;
    private long deliveries;
    private long dropped;
    private long refused;
    private long slow;

    void accept() {
        accepted++;
    }

    void turnAway() {
        turnedAway++;
    }

    void deliver(int offered) {
        messages++;
        deliveries += offered;
    }

    void drop(int count) {
        dropped += count;
    }

    void refuse() {
        refused++;
    }

    void fill() {
        slow++;
    }

    HubFigures figures(int connections) {
        return new HubFigures(connections, accepted, turnedAway, messages, deliveries, dropped, refused, slow);
    }
}
