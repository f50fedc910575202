package dev.osiscope.capture.dumpcap;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.frame.ReadingSource;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.EnhancedPacket;
import dev.osiscope.pcapng.FileBlock;
import dev.osiscope.pcapng.InterfaceDescription;
import dev.osiscope.pcapng.InterfaceStatistics;
import dev.osiscope.pcapng.PcapngBlockReader;
import dev.osiscope.pcapng.TimestampUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Carries frames from a running dumpcap to a sink until it ends. Runs on one thread; [#stop()] and [#counters()] may
/// be called from any.
final class DumpcapReader implements ReadingSource.Reader {

    /// One that was asked to end has yet to hand over what it has seen: as many times its patience.
    private static final int TO_HAND_OVER = 5;

    private final String interfaceName;
    private final Process process;
    private final FrameSink sink;
    private final Duration patience;
    private final InputStream pipe;
    private final PcapngBlockReader blocks;
    private final CompletableFuture<String> said;
    private volatile LinkType linkType;
    private volatile FrameCounters counters = FrameCounters.NONE;
    private volatile boolean stopped;
    private TimestampUnit unit;

    /// @param patience how long it may take to end by itself, then on demand, then by force
    DumpcapReader(String interfaceName, Process process, FrameSink sink, Duration patience) {
        this.patience = patience;
        this.interfaceName = interfaceName;
        this.process = process;
        this.sink = Objects.requireNonNull(sink);
        pipe = process.getInputStream();
        blocks = new PcapngBlockReader(CaptureFileReader.content(pipe));
        said = CompletableFuture.supplyAsync(() -> words(process), task -> Thread.ofVirtual().start(task));
    }

    private static String words(Process process) {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    /// Waits until dumpcap has described its interface: from then on it captures.
    void awaitInterface() throws FrameSourceException {
        try {
            while (linkType == null) {
                take(blocks.next().orElseThrow(this::failure));
            }
        } catch (IOException broken) {
            throw failure();
        }
    }

    LinkType linkType() {
        return linkType;
    }

    @Override
    public FrameCounters counters() {
        return counters;
    }

    @Override
    public void stop() {
        stopped = true;
        end();
        process.onExit().completeOnTimeout(process, TO_HAND_OVER * patience.toNanos(), TimeUnit.NANOSECONDS)
                .thenAccept(asked -> asked.toHandle().destroyForcibly());
    }

    @Override
    public void run() {
        try {
            Optional<FileBlock> next = blocks.next();
            while (next.isPresent()) {
                take(next.get());
                if (pipe.available() == 0) {
                    sink.caughtUp();
                }
                next = blocks.next();
            }
        } catch (IOException broken) {
            // The pipe ends as the program does: how it went stands in the exit code.
        } finally {
            sink.caughtUp();
            if (!stopped) {
                sink.failed(failure());
            }
        }
    }

    private void take(FileBlock block) {
        switch (block.block()) {
            case InterfaceDescription description -> {
                unit = TimestampUnit.of(description.options(), block.order());
                linkType = description.linkType();
            }
            case EnhancedPacket packet -> {
                counters = new FrameCounters(counters.received() + 1, counters.droppedByKernel());
                sink.accept(new Frame(unit.nanos(packet.timestamp()), linkType,
                        (int) Math.min(packet.originalLength(), Integer.MAX_VALUE), packet.data(),
                        Provenance.CAPTURED));
            }
            case InterfaceStatistics statistics -> counters = new FrameCounters(counters.received(),
                    statistics.number(InterfaceStatistics.DROPPED_BY_INTERFACE, block.order()).orElse(0), 0, 0);
            default -> {
                // The section's header, and what else a new dumpcap may write.
            }
        }
    }

    /// Not by the process itself, which would close the pipes before they are empty.
    private void end() {
        process.toHandle().destroy();
    }

    /// One that has closed its pipe is about to say why. Its words may still be held open by a child of its own.
    private FrameSourceException failure() {
        if (!ends()) {
            end();
            if (!ends()) {
                process.toHandle().destroyForcibly();
            }
        }
        OptionalInt code = ends() ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        said.completeOnTimeout("", patience.toNanos(), TimeUnit.NANOSECONDS);
        return Failures.explain(interfaceName, code, said.join());
    }

    /// Whether it has ended, or does so in time.
    private boolean ends() {
        process.onExit().completeOnTimeout(process, patience.toNanos(), TimeUnit.NANOSECONDS).join();
        return !process.isAlive();
    }
}
