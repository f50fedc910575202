package dev.osiscope.lab;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.hub.WallClock;
import dev.osiscope.lab.wire.LabWire;
import dev.osiscope.lab.wire.Port;
import dev.osiscope.linux.SystemCallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/// Hosts and the wire between them, running. May be used by any thread.
public final class Lab implements AutoCloseable {

    /// A frame may be held for a lesson: the kernel goes on trying, and what it knows of addresses does not grow old.
    private static final Map<String, String> PATIENT = Map.ofEntries(
            Map.entry("ipv4/tcp_syn_retries", "127"),
            Map.entry("ipv4/tcp_synack_retries", "127"),
            Map.entry("ipv4/tcp_retries1", "255"),
            Map.entry("ipv4/tcp_retries2", "255"),
            Map.entry("ipv4/tcp_orphan_retries", "255"),
            Map.entry("ipv4/tcp_no_metrics_save", "1"),
            Map.entry("ipv4/neigh/eth0/mcast_solicit", "10000"),
            Map.entry("ipv4/neigh/eth0/ucast_solicit", "10000"),
            Map.entry("ipv4/neigh/eth0/base_reachable_time_ms", "86400000"));

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

    private final List<LabHost> hosts;
    private final LabRecord events;
    private final WireThread wire;

    private Lab(Collection<LabHost> hosts, LabRecord events, WireThread wire) {
        this.hosts = new CopyOnWriteArrayList<>(hosts);
        this.events = events;
        this.wire = wire;
    }

    /// Starts the hosts, all at once, and the wire between them. Returns when frames are carried.
    ///
    /// @throws LabException where this system can't; nothing is left then
    public static Lab start(List<HostPlan> plans) throws LabException {
        return start(plans, List.of());
    }

    /// The same, with guests at the wire.
    ///
    /// @throws LabException where this system can't; nothing is left then
    public static Lab start(List<HostPlan> plans, List<Guest> guests) throws LabException {
        LabRecord events = new LabRecord();
        Map<String, LabHost> started = new LinkedHashMap<>();
        try {
            for (HostPlan plan : plans) {
                started.put(plan.name(), LabHost.start(plan, report -> events.add(new LabRecord.OnHost(report))));
            }
            for (LabHost host : started.values()) {
                host.awaitReady();
            }
            makePatient(started.values());
            started.values().forEach(host -> connect(host, started.values()));
            WireThread wire = new WireThread(List.copyOf(started.values()), guests,
                    event -> events.add(new LabRecord.OnWire(event)));
            wire.start();
            return new Lab(started.values(), events, wire);
        } catch (LabException | SystemCallException | RuntimeException failure) {
            started.values().forEach(LabHost::close);
            throw failure instanceof LabException known ? known
                    : new LabException("the lab did not start: " + failure.getMessage(), "");
        }
    }

    /// What a kernel does not have is no reason to stop: older ones lack some of the settings.
    private static void makePatient(Iterable<LabHost> hosts) {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (LabHost host : hosts) {
            PATIENT.forEach((name, value) ->
                    answers.add(host.command("setting", name, value).exceptionally(Throwable::getMessage)));
        }
        answers.forEach(CompletableFuture::join);
    }

    /// Tells the others how a host is reached that is behind routers.
    private static void connect(LabHost host, Collection<LabHost> others) {
        host.plan().router().ifPresent(router -> others.stream().filter(other -> other != host)
                .map(other -> other.command("route", host.plan().network(), router.address()))
                .toList().forEach(CompletableFuture::join));
    }

    /// Starts one more host and plugs it in. Returns when its frames are carried. Not while the lab is closed.
    ///
    /// @throws LabException where this system can't, or there is a host of this name; nothing of it is left then
    public LabHost add(HostPlan plan) throws LabException {
        if (named(plan.name()).isPresent()) {
            throw new LabException("there is a host " + plan.name() + " already", "");
        }
        LabHost host = LabHost.start(plan, report -> events.add(new LabRecord.OnHost(report)));
        try {
            host.awaitReady();
            makePatient(List.of(host));
            connect(host, hosts);
            hosts.forEach(other -> connect(other, List.of(host)));
            wire.plug(host).join();
        } catch (LabException | RuntimeException failure) {
            host.close();
            throw failure instanceof LabException known ? known
                    : new LabException("the host did not start: " + failure.getMessage(), "");
        }
        hosts.add(host);
        return host;
    }

    private Optional<LabHost> named(String name) {
        return hosts.stream().filter(host -> host.name().equals(name)).findFirst();
    }

    /// The host called `name`.
    ///
    /// @throws IllegalArgumentException where there is none
    public LabHost host(String name) {
        return named(name).orElseThrow(() -> new IllegalArgumentException("there is no host " + name));
    }

    /// All hosts, in the order in which they were named.
    public List<LabHost> hosts() {
        return List.copyOf(hosts);
    }

    /// Asks a host's kernel for its sockets until they are as wanted.
    ///
    /// @param patience how long at most
    /// @return whether they were; not where the thread was interrupted
    public boolean awaitSockets(String host, Predicate<List<KernelSocketState>> wanted, Duration patience) {
        return ask(() -> wanted.test(host(host).states().join()), patience);
    }

    /// Asks a host's kernel for what it knows of the newest connection until one value of it is as wanted.
    ///
    /// @param name     the value's: `cwnd`
    /// @param patience how long at most
    /// @return whether it was; not where the thread was interrupted
    public boolean awaitInformation(String host, String name, LongPredicate wanted, Duration patience) {
        return ask(() -> {
            String value = host(host).information().join().getOrDefault(name, "");
            return value.matches("\\d+") && wanted.test(Long.parseLong(value));
        }, patience);
    }

    /// A kernel tells nobody when it changes a state, so it is asked again when something has happened, and from time to
    /// time.
    private boolean ask(BooleanSupplier question, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long seen = events.size();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            events.await(seen, _ -> true, BETWEEN_QUESTIONS);
            seen = events.size();
        }
        return true;
    }

    /// All that has happened so far.
    public LabRecord events() {
        return events;
    }

    /// Does something with the wire, on its own thread.
    public <T> CompletableFuture<T> wire(Function<LabWire, T> wish) {
        return wire.ask(wish);
    }

    /// Sends a frame in the name of a guest.
    ///
    /// @throws IllegalArgumentException where there is no such guest
    public CompletableFuture<?> send(Guest guest, Bytes frame) {
        return wire.ask(lines -> {
            Port port = lines.ports().stream().filter(plugged -> plugged.host().equals(guest.name())).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no guest " + guest.name()));
            lines.arrive(port, frame, WallClock.nanos());
            return port;
        });
    }

    /// Ends the hosts and the wire; returns when nothing of them is left.
    @Override
    public void close() {
        wire.close();
        hosts.parallelStream().forEach(LabHost::close);
    }
}
