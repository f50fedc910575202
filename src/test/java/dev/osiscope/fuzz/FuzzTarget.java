package dev.osiscope.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the fuzzer is set on.
enum FuzzTarget {

    /// Capture files of any kind; pcapng files are written again.
    PCAPNG(PcapngTarget.class, PcapngTarget::fuzzerTestOneInput),
    /// Frames of any link type.
    DISSECTOR(DissectorTarget.class, DissectorTarget::fuzzerTestOneInput),
    /// Segments, up to the words of their steps.
    TRACKER(TrackerTarget.class, TrackerTarget::fuzzerTestOneInput);

    private static final Path CORPUS = Path.of("src", "test", "fuzz", "corpus");

    private final Class<?> entry;
    private final Check check;

    FuzzTarget(Class<?> entry, Check check) {
        this.entry = entry;
        this.check = check;
    }

    /// What is done with one input. It throws what is wrong.
    @FunctionalInterface
    private interface Check {
        void check(byte[] input) throws IOException;
    }

    /// Its name in commands and folders: `pcapng`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The class whose method the fuzzer calls.
    Class<?> entry() {
        return entry;
    }

    /// Does with `input` what the fuzzer would do.
    void check(byte[] input) throws IOException {
        check.check(input);
    }

    /// Does so with all seeds.
    void warmUp() throws IOException {
        for (byte[] seed : Seeds.of(this).values()) {
            check(seed);
        }
    }

    /// The folder of its committed inputs.
    Path corpus() {
        return CORPUS.resolve(word());
    }

    /// Its committed inputs.
    List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(corpus())) {
            return files.sorted().toList();
        }
    }
}
