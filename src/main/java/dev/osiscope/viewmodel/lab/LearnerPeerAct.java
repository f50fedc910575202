package dev.osiscope.viewmodel.lab;

import dev.osiscope.lab.LabHost;
import dev.osiscope.lab.endpoint.LearnerRole;
import dev.osiscope.lab.endpoint.LearnerRun;
import dev.osiscope.lab.host.HostProgram;
import java.util.concurrent.CompletionException;

/// What the program at the other end can be told to do, so that the learner has something to answer.
public enum LearnerPeerAct {
    /// Sends a few bytes.
    SEND,
    /// Closes its socket: FIN.
    CLOSE,
    /// Connects again; only where it is the one that connects.
    CONNECT;

    /// "hello" and a line's end, as a host is told bytes.
    private static final String HELLO = "68656c6c6f0a";

    /// Tells it, and waits until it is done.
    ///
    /// @throws CompletionException where its kernel refuses
    void perform(LearnerRun run, LearnerRole role) {
        LabHost host = run.lab().host(run.end().peer().name());
        switch (this) {
            case SEND -> host.command("send", HostProgram.NEWEST_SOCKET, HELLO).join();
            case CLOSE -> host.command("close", HostProgram.NEWEST_SOCKET).join();
            case CONNECT -> role.begin(run.lab()).join();
        }
    }
}
