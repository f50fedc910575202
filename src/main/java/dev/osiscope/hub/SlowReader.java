package dev.osiscope.hub;

/// Does with a subscriber that does not keep up what the hub's policy says, and tells of it.
final class SlowReader implements OutletEvents {

    private final SocketCalls socket;
    private final HubParts hub;
    private long missed;

    SlowReader(SocketCalls socket, HubParts hub) {
        this.socket = socket;
        this.hub = hub;
    }

    @Override
    public void slow(Outlet outlet) {
        hub.counters().fill();
        tell("slow", outlet.waiting() + " bytes wait");
        if (hub.options().slowReaders() == SlowReaderPolicy.DISCONNECT) {
            outlet.close();
            socket.abort();
        }
    }

    @Override
    public void drained(Outlet outlet) {
        tell("drained", outlet.waiting() + " bytes wait");
    }

    @Override
    public void dropped(Outlet outlet, int messages, int bytes) {
        missed += messages;
        hub.counters().drop(messages);
        tell("dropped", messages + (messages == 1 ? " message, " : " messages, ") + bytes + " bytes");
    }

    /// How many messages it missed so far.
    long missed() {
        return missed;
    }

    /// A listener that fails is not the subscriber's fault, nor that of those who come after it.
    private void tell(String event, String data) {
        try {
            hub.events().emit(event, socket.connection(), data);
        } catch (RuntimeException failure) {
            hub.events().error(socket.connection(), Failures.text(failure));
        }
    }
}
