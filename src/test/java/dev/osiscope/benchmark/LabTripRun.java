package dev.osiscope.benchmark;

import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.Lab;
import dev.osiscope.lab.LabException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What the lab wire adds to a round trip between two kernels, and how many frames it carries in a second, beside a plain veth
/// pair. Nothing is held, no rule is given. Needs Linux, unshare, nsenter and ip, no rights.
final class LabTripRun {

    private static final int TRIPS = 10_000;
    private static final int SECONDS = 3;
    private static final String PORT = "3001";
    private static final String DEVICE = "eth0:";
    /// Behind its name and the bytes received.
    private static final int PACKETS = 2;
    private static final double MICROSECOND = 1e3;

    private LabTripRun() {}

    /// Prints the table.
    public static void main(String[] arguments)
            throws IOException, InterruptedException, LabException {
        System.out.println("| way | median of a round trip, microseconds | frames in a second |"
                + " processor microseconds of the wire a frame |");
        System.out.println("|---|---|---|---|");
        try (Namespaces pair = new Namespaces()) {
            print("a veth pair", pair.number(0), "10.0.1.1", pair.number(1));
        }
        HostPlan hub = new HostPlan("hub", "02:00:00:00:88:01", "10.0.0.1", 1500);
        HostPlan client = new HostPlan("client", "02:00:00:00:88:02", "10.0.0.2", 1500);
        try (Lab lab = Lab.start(List.of(hub, client))) {
            print("the lab wire, " + lab.host("hub").device(), process(hub), hub.address(), process(client));
        }
    }

    /// The process of a host: what has its MAC address among its arguments.
    private static long process(HostPlan plan) {
        return ProcessHandle.current().children()
                .filter(child -> child.info().arguments().stream().flatMap(Arrays::stream).anyMatch(plan.mac()::equals))
                .findFirst().orElseThrow().pid();
    }

    private static void print(String way, long server, String address, long client)
            throws IOException, InterruptedException {
        long nanos = measured(server, client, List.of("echo", PORT), List.of("ping", address, PORT, String.valueOf(TRIPS)));
        long before = arrived(server);
        long used = wireNanos();
        long millis = measured(server, client, List.of("sink", PORT), List.of("flood", address, PORT, String.valueOf(SECONDS)));
        long frames = arrived(server) - before;
        System.out.printf(Locale.ROOT, "| %s | %.1f | %,d | %.1f |%n", way, nanos / MICROSECOND,
                frames * TimeUnit.SECONDS.toMillis(1) / millis, (wireNanos() - used) / MICROSECOND / frames);
    }

    /// The number that the asking end prints.
    private static long measured(long server, long client, List<String> serving, List<String> asking)
            throws IOException, InterruptedException {
        Process waits = start(server, serving);
        waits.inputReader(StandardCharsets.UTF_8).readLine();
        Process asks = start(client, asking);
        long number = Long.parseLong(asks.inputReader(StandardCharsets.UTF_8).readLine());
        asks.waitFor();
        waits.getOutputStream().close();
        waits.waitFor();
        return number;
    }

    /// Processor time of the wire's thread so far, nanoseconds; 0 where there is none.
    private static long wireNanos() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("osiscope-wire"))
                .mapToLong(thread -> ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId())).sum();
    }

    /// How many frames the device of a process's network has received.
    private static long arrived(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process), "net", "dev")).stream()
                .map(String::strip).filter(line -> line.startsWith(DEVICE)).map(line -> line.split("\\s+")[PACKETS])
                .mapToLong(Long::parseLong).sum();
    }

    private static Process start(long where, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(Namespaces.enter(where));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx48m", "-cp", System.getProperty("java.class.path"), LabTraffic.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
