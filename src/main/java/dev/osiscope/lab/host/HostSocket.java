package dev.osiscope.lab.host;

import dev.osiscope.linux.ErrorNumber;
import dev.osiscope.linux.Poll;
import dev.osiscope.linux.SystemCallException;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;

/// A TCP socket of a host by its name: what it is doing, what waits to be sent, and what it reports. Used by one thread.
final class HostSocket {

    /// What it is doing.
    enum Doing { NOTHING, LISTENING, CONNECTING, TALKING, ENDED }

    private static final int MOST_AT_ONCE = 1 << 16;
    /// Of what was sent or received, so much is told byte by byte.
    private static final int TOLD = 256;

    private final String name;
    private final KernelSocket kernel;
    private final Reports reports;
    private Doing doing;
    private boolean accepting = true;
    private boolean reading = true;
    private boolean ended;
    private boolean shutdownWaits;
    private boolean closesAtEnd;
    private byte[] waiting = {};
    private int sent;

    HostSocket(String name, KernelSocket kernel, Doing doing, Reports reports) {
        this.name = name;
        this.kernel = kernel;
        this.doing = doing;
        this.reports = reports;
    }

    String name() {
        return name;
    }

    KernelSocket kernel() {
        return kernel;
    }

    void doing(Doing now) {
        doing = now;
    }

    /// Whether connections are accepted, or left waiting in the kernel's queue.
    void accept(boolean wanted) {
        accepting = wanted;
    }

    /// Whether what arrives is read, or left in the kernel's buffer.
    void read(boolean wanted) {
        reading = wanted;
    }

    /// Closes it as soon as the other end has ended: no program is quicker.
    void closeAtEnd() {
        closesAtEnd = true;
    }

    /// Whether the other end has ended and it was to be closed then.
    boolean wantsToClose() {
        return closesAtEnd && ended;
    }

    /// What poll(2) should wait for.
    int wanted() {
        return switch (doing) {
            case NOTHING, ENDED -> 0;
            case LISTENING -> accepting ? Poll.READABLE : 0;
            case CONNECTING -> Poll.WRITABLE;
            case TALKING -> (reading && !ended ? Poll.READABLE : 0) | (sent < waiting.length ? Poll.WRITABLE : 0);
        };
    }

    /// Whether poll(2) has anything to wait for.
    boolean watched() {
        return doing != Doing.NOTHING && doing != Doing.ENDED && (wanted() != 0 || !ended);
    }

    /// Hands bytes to the kernel, now or when it has room.
    void send(byte[] bytes) throws SystemCallException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(waiting, sent, waiting.length - sent);
        all.writeBytes(bytes);
        waiting = all.toByteArray();
        sent = 0;
        write();
    }

    /// Ends the own direction when all has been handed over.
    void shutdown() throws SystemCallException {
        shutdownWaits = sent < waiting.length;
        if (!shutdownWaits) {
            reports.tell("shutdown", name);
            kernel.shutdown();
        }
    }

    /// A connection that waits at a listener.
    Optional<KernelSocket.Accepted> accepted() throws SystemCallException {
        return kernel.accept();
    }

    boolean listens() {
        return doing == Doing.LISTENING;
    }

    /// Does what poll(2) said was possible.
    void act(int result) {
        try {
            if (doing == Doing.CONNECTING) {
                connected();
                return;
            }
            if ((result & Poll.WRITABLE) != 0) {
                write();
            }
            if (reading && !ended && (result & (Poll.READABLE | Poll.BROKEN)) != 0) {
                receive();
            } else if ((result & Poll.BROKEN) != 0) {
                broken();
            }
        } catch (SystemCallException failure) {
            end("error", failure.errorNumber());
        }
    }

    private void connected() throws SystemCallException {
        int error = kernel.pendingError();
        if (error != 0) {
            end("connect-failed", error);
            return;
        }
        doing = Doing.TALKING;
        reports.tell("connected", name, kernel.local());
        write();
    }

    private void write() throws SystemCallException {
        if (doing == Doing.CONNECTING) {
            return;
        }
        long now = Reports.now();
        int before = sent;
        int taken = 1;
        while (sent < waiting.length && taken > 0) {
            taken = kernel.send(waiting, sent);
            sent += taken;
        }
        if (sent > before) {
            reports.tellOf(now, "sent", name, sent - before,
                    HexFormat.of().formatHex(waiting, before, Math.min(sent, before + TOLD)));
        }
        if (sent == waiting.length && shutdownWaits) {
            shutdown();
        }
    }

    private void receive() throws SystemCallException {
        Optional<byte[]> received = kernel.receive(MOST_AT_ONCE);
        if (received.isEmpty()) {
            return;
        }
        byte[] bytes = received.get();
        if (bytes.length == 0) {
            ended = true;
            reports.tell("end", name);
            return;
        }
        reports.tell("received", name, bytes.length, HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, TOLD)));
    }

    /// An error or a hang-up while nothing is read.
    private void broken() throws SystemCallException {
        int error = kernel.pendingError();
        if (error != 0) {
            end("error", error);
        } else {
            doing = Doing.ENDED;
        }
    }

    private void end(String event, int error) {
        doing = Doing.ENDED;
        reports.tell(event, name, ErrorNumber.word(error));
    }
}
