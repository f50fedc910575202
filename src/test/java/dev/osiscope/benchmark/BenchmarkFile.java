package dev.osiscope.benchmark;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes a pcapng file of so many packets, the same for the same number: many interleaved TCP conversations of all
/// lengths, name queries beside them, over IPv4 and IPv6; about 170 bytes of file a packet. Or of one conversation alone.
public final class BenchmarkFile {

    private static final long SEED = 9293;
    private static final int AT_ONCE = 400;
    private static final int DATA = 1 << 12;
    private static final int BUFFER = 1 << 20;
    private static final int[] SERVER_PORTS = {443, 443, 443, 80, 22, 5432, 8080, 3001};
    private static final int FIRST_CLIENT_PORT = 32_768;
    private static final int CLIENT_PORTS = 28_000;
    private static final int NAME_PORT = 53;
    private static final int LONGEST_PAUSE_NANOS = 20_000;
    private static final int SLOWER = 1_000;

    private final Random random = new Random(SEED);
    private final List<Talk> talks = new ArrayList<>();
    private final Bytes data;
    private long nanos = 1_700_000_000_000_000_000L;
    private int left;

    private BenchmarkFile(int packets) {
        byte[] bytes = new byte[DATA];
        random.nextBytes(bytes);
        data = Bytes.wrap(bytes);
        left = packets;
    }

    /// The file of `packets` packets in `folder`, made now if it is not there yet.
    public static Path in(Path folder, int packets) throws IOException {
        return made(folder.resolve("packets-" + packets + ".pcapng"), file -> {
            BenchmarkFile one = new BenchmarkFile(packets);
            one.write(file, one::step);
        });
    }

    /// A file with one conversation of `segments` segments in `folder`, some milliseconds apart, made now if it is not
    /// there yet.
    public static Path conversation(Path folder, int segments) throws IOException {
        return made(folder.resolve("conversation-" + segments + ".pcapng"), file -> new BenchmarkFile(segments).writeOne(file));
    }

    private static Path made(Path file, Writing writing) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            writing.write(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    @FunctionalInterface
    private interface Writing {
        void write(Path file) throws IOException;
    }

    private void writeOne(Path file) throws IOException {
        Wire wire = Wire.between(random, data);
        Talk talk = new Talk(random, wire, FIRST_CLIENT_PORT, SERVER_PORTS[0], left);
        write(file, (writer, id) -> {
            nanos += (long) random.nextInt(LONGEST_PAUSE_NANOS) * SLOWER;
            write(writer, id, talk.next());
        });
    }

    @FunctionalInterface
    private interface Step {
        void take(PcapngWriter writer, int id) throws IOException;
    }

    private void write(Path file, Step step) throws IOException {
        try (PcapngWriter writer = new PcapngWriter(
                new BufferedOutputStream(Files.newOutputStream(file), BUFFER),
                new SectionInfo("any", "any", "OSIscope benchmark"))) {
            int id = writer.addInterface(new InterfaceInfo(
                    "eth0", "the benchmark", LinkType.ETHERNET, 0, Provenance.MODELLED));
            while (left > 0) {
                step.take(writer, id);
            }
        }
    }

    /// The next packet of a conversation that goes on, or the queries before a new one.
    private void step(PcapngWriter writer, int id) throws IOException {
        if (talks.size() < AT_ONCE) {
            begin(writer, id);
        }
        int index = random.nextInt(talks.size());
        Talk talk = talks.get(index);
        write(writer, id, talk.next());
        if (!talk.goesOn()) {
            talks.set(index, talks.getLast());
            talks.removeLast();
        }
    }

    private void begin(PcapngWriter writer, int id) throws IOException {
        Wire wire = Wire.between(random, data);
        int port = FIRST_CLIENT_PORT + random.nextInt(CLIENT_PORTS);
        if (random.nextInt(2) == 0) {
            write(writer, id, wire.datagram(true, port, NAME_PORT, 30 + random.nextInt(40)));
            write(writer, id, wire.datagram(false, NAME_PORT, port, 60 + random.nextInt(200)));
        }
        int serverPort = SERVER_PORTS[random.nextInt(SERVER_PORTS.length)];
        talks.add(new Talk(random, wire, port, serverPort, exchanges()));
    }

    /// Most conversations are short, a few are long.
    private int exchanges() {
        return random.nextInt(100) == 0 ? 200 + random.nextInt(600) : 1 + random.nextInt(6);
    }

    private void write(PcapngWriter writer, int id, Bytes frame) throws IOException {
        if (left-- > 0) {
            nanos += 1000 + random.nextInt(LONGEST_PAUSE_NANOS);
            writer.write(id, new Frame(nanos, LinkType.ETHERNET, frame.length(), frame, Provenance.MODELLED),
                    List.of());
        }
    }
}
