package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.tests.RunsBeside;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `osiscope dissect` as a user runs it.
@RunsBeside
class DissectCommandTest {

    private static final List<String> COMPARED = List.of("frame.number", "frame.time_epoch", "frame.len",
            "frame.cap_len", "eth.dst", "eth.type", "ip.version", "ip.hdr_len", "ip.dsfield", "ip.len", "ip.id",
            "ip.flags", "ip.frag_offset", "ip.ttl", "ip.proto", "ip.checksum", "ip.src", "ip.dst", "tcp.srcport",
            "tcp.dstport", "tcp.stream", "tcp.len", "tcp.seq", "tcp.seq_raw", "tcp.nxtseq", "tcp.ack", "tcp.ack_raw",
            "tcp.hdr_len", "tcp.flags", "tcp.flags.res", "tcp.flags.syn", "tcp.window_size_value",
            "tcp.window_size", "tcp.window_size_scalefactor", "tcp.checksum", "tcp.urgent_pointer", "tcp.options",
            "tcp.options.mss_val", "tcp.completeness", "tcp.analysis.retransmission", "tcp.analysis.acks_frame",
            "tcp.analysis.ack_rtt", "tcp.analysis.initial_rtt", "tcp.analysis.bytes_in_flight",
            "tcp.analysis.push_bytes_sent", "data.data");

    @TempDir
    private static Path folder;

    private static DemoFile demo;

    @BeforeAll
    static void writeTheDemo() throws FrameSourceException, IOException {
        demo = DemoFile.in(folder);
    }

    private static Program.Run dissect(Path file, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("dissect", file.toString()));
        arguments.addAll(List.of(more));
        return new Program(folder).run(arguments.toArray(String[]::new));
    }

    private static void assertRefused(int code, String problem, Program.Run run) {
        assertEquals(code, run.code(), run::all);
        assertTrue(run.errors().getFirst().contains(problem), run::all);
        assertEquals(List.of(), run.output());
    }

    @Test
    void everyFrameIsALineUnderTheNamesOfItsFields() throws IOException, InterruptedException {
        Program.Run run = dissect(demo.path(), "--fields", "frame.number,tcp.flags,tcp.seq,tcp.ack,tcp.len");

        assertEquals(0, run.code(), run::all);
        assertEquals(List.of(), run.errors());
        assertEquals(demo.frames() + 1, run.output().size(), run::all);
        assertEquals(List.of("frame.number\ttcp.flags\ttcp.seq\ttcp.ack\ttcp.len", "1\t0x0002\t0\t0\t0",
                "2\t0x0012\t0\t1\t0", "3\t0x0010\t1\t1\t0"), run.output().subList(0, 4));
    }

    @Test
    void theValuesAreThoseOfTshark() throws IOException, InterruptedException {
        assumeTrue(Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "tshark"))), "there is no tshark to compare with");
        Program.Run run = dissect(demo.path(), "--fields", String.join(",", COMPARED));

        assertEquals(tshark(), run.output());
    }

    private static List<String> tshark() throws IOException, InterruptedException {
        // Whatever the ports are, nothing above TCP is to be taken apart. The block behind the last frame counts as a frame
        // of no packet there.
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-d", "tcp.port==1-65535,data", "-r",
                demo.path().toString(), "-Y", "ip", "-T", "fields", "-E", "header=y", "-E", "occurrence=f"));
        COMPARED.forEach(name -> command.addAll(List.of("-e", name)));
        Path output = folder.resolve("tshark.txt");
        int code = new ProcessBuilder(command).redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        assertEquals(0, code, "exit code of tshark");
        return Files.readString(output, StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void asJsonEveryFrameIsAnObjectOfTheFieldsItHas() throws IOException, InterruptedException {
        Program.Run run = dissect(demo.path(), "--json", "--fields", "frame.number,tcp.seq,udp.length");

        assertEquals(0, run.code(), run::all);
        assertEquals(demo.frames(), run.output().size(), run::all);
        assertEquals("{\"frame.number\":\"1\",\"tcp.seq\":\"0\"}", run.output().getFirst());
        assertEquals(List.of("osiscope dissect: no frame of " + demo.path()
                + " has the field udp.length. If you expected it, check the name."),
                run.errors());
    }

    @Test
    void onlyTheFramesThatPassTheFilterArePrinted() throws IOException, InterruptedException {
        Program.Run run = dissect(demo.path(), "--fields", "frame.number,tcp.flags",
                "--filter", "tcp.flags.syn == 1 and frame.number < 9");

        assertEquals(0, run.code(), run::all);
        assertEquals(List.of(), run.errors());
        assertEquals(List.of("frame.number\ttcp.flags", "1\t0x0002", "2\t0x0012"), run.output().subList(0, 3));
        assertTrue(run.output().stream().skip(1).allMatch(line -> line.matches("\\d\t0x00[01]2")), run::all);
    }

    @Test
    void aWrongFilterIsRefusedWithItsPlace() throws IOException, InterruptedException {
        Program.Run run = dissect(demo.path(), "--filter", "tcp.stream == 0 and tcp.prot == 80");

        assertEquals(2, run.code(), run::all);
        assertEquals(List.of(), run.output());
        assertTrue(run.errors().getFirst().startsWith("osiscope dissect: the filter can't be read."
                + " tcp.prot is no field that is known here. Did you mean tcp.port, "), run::all);
        assertEquals(List.of("    tcp.stream == 0 and tcp.prot == 80", "                        ^^^^^^^^"),
                run.errors().subList(1, 3), run::all);
    }

    @Test
    void framesThatNobodyCanDecideAreTold() throws IOException, InterruptedException {
        Program.Run run = dissect(demo.path(), "--filter", "frame matches \"(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)~\"");

        assertEquals(0, run.code(), run::all);
        assertTrue(run.errors().getFirst().contains("could not be decided: a pattern takes too many tries"), run::all);
    }

    @Test
    void aFileCutShortIsPrintedAsFarAsItGoes() throws IOException, InterruptedException {
        Path cut = demo.cutShort(folder);
        Program.Run run = dissect(cut);

        assertEquals(1, run.code(), run::all);
        assertEquals(demo.frames(), run.output().size(), run::all);
        assertEquals(1, run.errors().size(), run::all);
        assertTrue(run.errors().getFirst().startsWith("osiscope dissect: " + cut + " can't be read after frame "
                + (demo.frames() - 1) + ". Byte "), run::all);
    }

    @Test
    void namesWithCapitalsAreNames() throws IOException, InterruptedException {
        Program.Run run = dissect(demo.path(), "--fields", "frame.number,tcp.options.mptcp.flag_U.flag");

        assertEquals(0, run.code(), run::all);
        assertEquals(demo.frames() + 1, run.output().size(), run::all);
    }

    @Test
    void whatCannotBeReadOrIsNoNameIsRefused() throws IOException, InterruptedException {
        Path none = folder.resolve("none.pcap");

        assertRefused(1, "osiscope dissect: there is no file " + none + ". ", dissect(none));
        assertRefused(2, "'tcp seq' in --fields is no name of a field.", dissect(demo.path(), "--fields", "tcp seq"));
    }
}
