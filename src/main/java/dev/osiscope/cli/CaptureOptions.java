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
        interfaces = command.words("-i", "NAME", "help.capture.interfaces");
        filter = command.optional(String.class, "-f", "FILTER", "", "help.capture.filter");
        file = command.option(Path.class, "-w", "FILE", "help.capture.file");
        duration = command.option(String.class, "--duration", "TIME", "help.capture.duration");
        count = command.option(Long.class, "--count", "N", "help.capture.count");
        ring = command.option(String.class, "--ring", "RING", "help.capture.ring");
        method = command.optional(String.class, "--method", "METHOD", ANY_METHOD, "help.capture.method");
        snapLength = command.optional(Integer.class, "--snap-length", "BYTES",
                String.valueOf(InterfaceRequest.WHOLE_FRAMES), "help.capture.snap.length");
        buffer = command.optional(String.class, "--buffer", "SIZE", "64MiB", "help.capture.buffer");
        list = command.flag("--interfaces", "help.capture.list");
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
            throw WrongOption.of("wrong.interface.twice");
        }
        int snap = snapLength.get();
        if (snap < 1 || snap > InterfaceRequest.WHOLE_FRAMES) {
            throw WrongOption.of("wrong.range", "--snap-length", 1, InterfaceRequest.WHOLE_FRAMES);
        }
        long size = Amounts.bytes(buffer.get());
        if (size < CaptureRequest.SMALLEST_BUFFER || size > CaptureRequest.LARGEST_BUFFER) {
            throw WrongOption.of("wrong.range", "--buffer", "64KiB", "1GiB");
        }
        return new CaptureRequest(names, filter.get(), snap, (int) size);
    }

    /// Where it goes.
    ///
    /// @throws IllegalArgumentException where an option makes no sense
    RecordingPlan plan() {
        if (file.get() == null) {
            throw WrongOption.of("wrong.no.file");
        }
        long frames = count.get() == null ? Long.MAX_VALUE : count.get();
        if (frames < 1) {
            throw WrongOption.of("wrong.least", "--count", 1);
        }
        if (ring.get() == null) {
            return new RecordingPlan(file.get(), 0, 0, frames);
        }
        Matcher parts = RING.matcher(ring.get().strip());
        int files = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
        if (files < 2) {
            throw WrongOption.of("wrong.ring");
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
                .orElseThrow(() -> WrongOption.of("wrong.method", method.get())));
    }
}
