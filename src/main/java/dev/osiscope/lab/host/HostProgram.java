package dev.osiscope.lab.host;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.osiscope.linux.Descriptor;
import dev.osiscope.linux.Poll;
import dev.osiscope.linux.SystemCallException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/// A host of the lab: a process in a user and a network namespace of its own (`unshare -Urn`). It makes its network
/// device, says under which number its cable can be taken, and does what it is told on its standard input. One thread
/// waits for all of that. When the input ends, as it does when the app ends in any way, the process ends, and with it the
/// namespace and all that is in it.
public final class HostProgram {

    /// What a command calls the socket that was connected or accepted last.
    public static final String NEWEST_SOCKET = "-";

    private static final int INPUT = 0;
    private static final int ROOM = 1 << 16;

    private final Reports reports = new Reports();
    private final HostSockets sockets = new HostSockets(reports);
    private final HostRoutes routes = new HostRoutes();
    private final HostArguments arguments;
    private final HostCommands commands;
    private final StringBuilder line = new StringBuilder();

    private HostProgram(HostArguments arguments) {
        this.arguments = arguments;
        commands = new HostCommands(sockets, new HostApplications(arguments.address(), reports), routes, reports);
    }

    /// Runs the host until its input ends.
    ///
    /// @param arguments its MAC address, its IPv4 address and its MTU; where it is behind routers, also the near one's address
    ///                  and the MTU of the way between them
    public static void main(String[] arguments) {
        int code = 0;
        Runtime.getRuntime().addShutdownHook(new Thread(LastConnections::end, "osiscope-last-connections"));
        HostProgram host = new HostProgram(HostArguments.of(arguments));
        try {
            host.run();
        } catch (UncheckedIOException gone) {
            code = 1;
        } catch (IOException | SystemCallException failure) {
            host.reports.tell("broken", failure.getMessage());
            code = 1;
        }
        LastConnections.end();
        // Whatever else still runs has nobody to run for.
        Runtime.getRuntime().halt(code);
    }

    private void run() throws IOException, SystemCallException {
        IpCommand ip = new IpCommand();
        Kernel.quieten(ip);
        NetworkDevice device = NetworkDevice.make(ip);
        if (arguments.behind().isPresent()) {
            routes.layPath(arguments);
        } else {
            ip.run("link", "set", NetworkDevice.NAME, "address", arguments.mac(), "mtu", arguments.mtu());
            Kernel.raise(ip, NetworkDevice.NAME, arguments.address() + "/24");
        }
        reports.tell("ready", device.kind(), device.cable().number());
        serve();
    }

    private void serve() throws SystemCallException {
        Descriptor input = new Descriptor(INPUT);
        try (Poll poll = new Poll(); Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(ROOM);
            long count = 1;
            while (count > 0) {
                poll.clear();
                poll.add(INPUT, Poll.READABLE);
                sockets.watch(poll, 1);
                poll.await(-1);
                if (poll.result(0) != 0) {
                    count = input.read(room);
                    obey(room.asSlice(0, Math.max(0, count)));
                }
                sockets.act(poll);
            }
        }
    }

    private void obey(MemorySegment bytes) {
        line.append(new String(bytes.toArray(JAVA_BYTE), StandardCharsets.US_ASCII));
        int end = line.indexOf("\n");
        while (end >= 0) {
            commands.obey(line.substring(0, end));
            line.delete(0, end + 1);
            end = line.indexOf("\n");
        }
    }
}
