package dev.osiscope.cli;

import dev.osiscope.capture.CaptureInterfaces;
import dev.osiscope.capture.CaptureMethod;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.frame.InterfaceRequest;
import dev.osiscope.recording.RecordingPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `osiscope capture` can be told.
final class CaptureOptions {

    private static final Pattern RING = Pattern.compile("(\\d{1,6})\\s*[x×]\\s*(.+)");
    private static final String ANY_METHOD = "auto";

    private final Supplier<List<String>> interfaces;
    private final Supplier<String> filter;
    private final Supplier<Path> file;
    private final Supplier<String> duration;
    private final Supplier<Long> count;
    private final Supplier<String> ring;
    private final Supplier<String> method;
    private final Supplier<Integer> snapLength;
    private final Supplier<String> buffer;
    private final Supplier<Boolean> list;

    /// Gives `command` the options.
    CaptureOptions(ProgramCommand command) {
        interfaces = command.words("-i", "NAME",
                "The interface, or several with commas between them (default: the loopback interface).");
        filter = command.option(String.class, "-f", "FILTER", "", List.of(
                "A capture filter in libpcap's language: 'tcp port 5432'. Every frame without one."));
        file = command.option(Path.class, "-w", "FILE", "The pcapng file to write.");
        duration = command.option(String.class, "--duration", "TIME", "Ends after so long: 10s, 500ms, 5m.");
        count = command.option(Long.class, "--count", "N", "Ends after so many frames.");
        ring = command.option(String.class, "--ring", "NxSIZE",
                "Keeps the last N files of SIZE each, such as 10x50MB; their names are made from that of -w.");
        method = command.option(String.class, "--method", "METHOD", ANY_METHOD, List.of(
                "How: libpcap, packet (a packet socket, Linux), dumpcap; auto takes the best that works."));
        snapLength = command.option(Integer.class, "--snap-length", "BYTES",
                String.valueOf(InterfaceRequest.WHOLE_FRAMES), List.of("Keeps at most so many bytes of a frame."));
        buffer = command.option(String.class, "--buffer", "SIZE", "64MiB", List.of(
                "How much the kernel may hold for each interface (default: ${DEFAULT-VALUE})."));
        list = command.flag("--interfaces", "Lists the interfaces and the ways to capture, and ends.");
    }

    /// Whether the interfaces are to be listed, and nothing else.
    boolean list() {
        return list.get();
    }

    /// What is to be captured.
    ///
    /// @throws IllegalArgumentException where an option makes no sense, with a sentence that says which
    CaptureRequest request() {
        List<String> names = interfaces.get().isEmpty() ? List.of(CaptureInterfaces.loopback()) : interfaces.get();
        if (names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("-i names an interface twice");
        }
        int snap = snapLength.get();
        if (snap < 1 || snap > InterfaceRequest.WHOLE_FRAMES) {
            throw new IllegalArgumentException("--snap-length is from 1 to " + InterfaceRequest.WHOLE_FRAMES);
        }
        long size = Amounts.bytes(buffer.get());
        if (size < CaptureRequest.SMALLEST_BUFFER || size > CaptureRequest.LARGEST_BUFFER) {
            throw new IllegalArgumentException("--buffer is from 64KiB to 1GiB");
        }
        return new CaptureRequest(names, filter.get(), snap, (int) size);
    }

    /// Where it goes.
    ///
    /// @throws IllegalArgumentException where an option makes no sense
    RecordingPlan plan() {
        if (file.get() == null) {
            throw new IllegalArgumentException("-w FILE is missing: the file to write");
        }
        long frames = count.get() == null ? Long.MAX_VALUE : count.get();
        if (frames < 1) {
            throw new IllegalArgumentException("--count is 1 or more");
        }
        if (ring.get() == null) {
            return new RecordingPlan(file.get(), 0, 0, frames);
        }
        Matcher parts = RING.matcher(ring.get().strip());
        int files = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
        if (files < 2) {
            throw new IllegalArgumentException("--ring is a number of files, 2 or more, and their size: 10x50MB");
        }
        return new RecordingPlan(file.get(), files, Amounts.bytes(parts.group(2)), frames);
    }

    /// After how long it ends; nothing where it does not by itself.
    ///
    /// @throws IllegalArgumentException where it is no time
    Optional<Duration> duration() {
        return Optional.ofNullable(duration.get()).map(Amounts::duration);
    }

    /// The method that was asked for; nothing for the best.
    ///
    /// @throws IllegalArgumentException where there is no such method
    Optional<CaptureMethod> method() {
        if (method.get().equals(ANY_METHOD)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(CaptureMethod.values())
                .filter(each -> each.id().equals(method.get())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--method is auto, libpcap, packet or dumpcap, not '" + method.get() + "'")));
    }
}
