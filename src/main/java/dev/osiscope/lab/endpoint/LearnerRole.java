package dev.osiscope.lab.endpoint;

import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.Lab;
import dev.osiscope.lab.LabHost;
import java.util.concurrent.CompletableFuture;

/// Which end of the connection the learner is; at the other one is a host with a real kernel.
public enum LearnerRole {
    /// The learner opens: the hub's kernel listens.
    CLIENT("hub", 4000, 3001) {
        @Override
        public CompletableFuture<?> begin(Lab lab) {
            return lab.host(peer().name()).command("listen", "listener", peerPort(), BACKLOG);
        }
    },
    /// The learner is asked: the client's kernel connects to him.
    SERVER("client", 3001, 4000) {
        @Override
        public CompletableFuture<?> begin(Lab lab) {
            LabHost client = lab.host(peer().name());
            // A socket connects once: where it has, it makes room for the next.
            return client.command("close", SOCKET).handle((_, _) -> SOCKET).thenCompose(socket ->
                    client.command("connect", socket, plan().address(), port(), peerPort()));
        }
    };

    private static final int BACKLOG = 8;
    private static final String SOCKET = "socket";
    private static final HostPlan LEARNER = HostPlan.of("me", 2);

    private final HostPlan peer;
    private final int port;
    private final int peerPort;

    LearnerRole(String peer, int port, int peerPort) {
        this.peer = HostPlan.of(peer, 1);
        this.port = port;
        this.peerPort = peerPort;
    }

    /// The host at the other end.
    public HostPlan peer() {
        return peer;
    }

    /// The learner's own name and addresses.
    public HostPlan plan() {
        return LEARNER;
    }

    /// The learner's port.
    public int port() {
        return port;
    }

    /// The port of the other end.
    public int peerPort() {
        return peerPort;
    }

    /// The learner in this role, to be plugged into a lab.
    public LearnerEnd end() {
        return new LearnerEnd(LEARNER, port, peer, peerPort);
    }

    /// Lets the other end listen, or connect, in a lab that has its host.
    public abstract CompletableFuture<?> begin(Lab lab);
}
