package dev.osiscope.hub;

/// Does with a subscriber that does not keep up what the hub's policy says, and tells of it.
final class SlowReader implements OutletEvents {

    private final SocketCalls socket;
    private final SlowReaderPolicy policy;
    private final HubEvents events;

    SlowReader(SocketCalls socket, SlowReaderPolicy policy, HubEvents events) {
        this.socket = socket;
        this.policy = policy;
        this.events = events;
    }

    @Override
    public void slow(Outlet outlet) {
        tell("slow", outlet.waiting() + " bytes wait");
        if (policy == SlowReaderPolicy.DISCONNECT) {
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
        tell("dropped", messages + (messages == 1 ? " message, " : " messages, ") + bytes + " bytes");
    }

    /// A listener that fails is not the subscriber's fault, nor that of those who come after it.
    private void tell(String event, String data) {
        try {
            events.emit(event, socket.connection(), data);
        } catch (RuntimeException failure) {
            events.error(socket.connection(), Failures.text(failure));
        }
    }
}
