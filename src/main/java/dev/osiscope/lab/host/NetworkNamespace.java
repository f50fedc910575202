package dev.osiscope.lab.host;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.osiscope.linux.Descriptor;
import dev.osiscope.linux.SystemCall;
import dev.osiscope.linux.SystemCallException;
import java.io.IOException;

/// A network namespace of this process. It is there as long as this process is, whoever else uses it or not.
///
/// Which namespace a thread is in is its own affair: so only the thread that asks for it goes there, and what it starts.
final class NetworkNamespace {

    /// CLONE_NEWNET.
    private static final int NETWORK = 0x40000000;
    private static final String OF_THIS_THREAD = "/proc/thread-self/ns/net";

    private static final SystemCall UNSHARE = SystemCall.of("unshare", JAVA_INT, JAVA_INT);
    private static final SystemCall SETNS = SystemCall.of("setns", JAVA_INT, JAVA_INT, JAVA_INT);

    private final Descriptor descriptor;

    private NetworkNamespace(Descriptor descriptor) {
        this.descriptor = descriptor;
    }

    /// The one that this thread is in.
    static NetworkNamespace current() throws SystemCallException {
        return new NetworkNamespace(Descriptor.open(OF_THIS_THREAD, Descriptor.READ_ONLY));
    }

    /// A new one, without any device but its loopback.
    static NetworkNamespace make() throws SystemCallException {
        NetworkNamespace before = current();
        UNSHARE.invoke(NETWORK);
        NetworkNamespace made = current();
        before.enter();
        return made;
    }

    /// Takes this thread there.
    void enter() throws SystemCallException {
        SETNS.invoke(descriptor.number(), NETWORK);
    }

    /// Something to be done in a namespace.
    @FunctionalInterface
    interface Work {

        void run() throws SystemCallException, IOException;
    }

    /// Does `work` there, and takes this thread back.
    void within(Work work) throws SystemCallException, IOException {
        NetworkNamespace before = current();
        enter();
        try {
            work.run();
        } finally {
            before.enter();
        }
    }

    /// The file by which ip(8) can move a device there.
    String file() {
        return "/proc/" + ProcessHandle.current().pid() + "/fd/" + descriptor.number();
    }
}
