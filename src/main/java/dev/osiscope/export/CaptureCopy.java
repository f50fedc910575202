package dev.osiscope.export;

import dev.osiscope.pcapng.Block;
import dev.osiscope.pcapng.BlockWriter;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.Content;
import dev.osiscope.pcapng.EnhancedPacket;
import dev.osiscope.pcapng.FileBlock;
import dev.osiscope.pcapng.FileInterface;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.ObsoletePacket;
import dev.osiscope.pcapng.PcapngBlockReader;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionHeader;
import dev.osiscope.pcapng.SectionInfo;
import dev.osiscope.pcapng.SimplePacket;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes an opened capture file again as pcapng. Of a pcapng file no block and no option is lost; a pcap file is
/// converted. What can't be read at the end of a damaged file is left out. For use by one thread.
public final class CaptureCopy {

    private static final int BUFFER = 1 << 20;

    private final Path source;
    private final Selected selected;
    private final Additions additions;
    private final Watcher watcher;
    private long seen;
    private long written;

    /// Which packets are written.
    @FunctionalInterface
    public interface Selected {

        /// All of them.
        Selected ALL = index -> true;

        /// Whether the packet at `index`, from 0 in the order of the file, is written.
        boolean contains(long index);
    }

    /// Watches a copy being made.
    @FunctionalInterface
    public interface Watcher {

        /// Told of every packet that was looked at.
        ///
        /// @param packets how many so far
        /// @return whether to go on
        boolean goOn(long packets);
    }

    /// A copy of the packets of `source` that are `selected`.
    public CaptureCopy(Path source, Selected selected, Watcher watcher) {
        this(source, selected, Additions.NONE, watcher);
    }

    /// A copy of the packets of `source` that are `selected`, with something that the source doesn't have.
    public CaptureCopy(Path source, Selected selected, Additions additions, Watcher watcher) {
        this.source = source;
        this.selected = selected;
        this.additions = additions;
        this.watcher = watcher;
    }

    /// Writes the copy to `target`, which is replaced as a whole when all is written, or not at all.
    ///
    /// @return how many packets were written; empty where the watcher stopped it
    /// @throws IOException where a file can't be read or written
    public Optional<Long> write(Path target) throws IOException {
        try (SafeFile file = SafeFile.beside(target)) {
            boolean whole;
            try (Content content = CaptureFileReader.content(source);
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.temporary()), BUFFER)) {
                whole = isPcapng(content) ? copyBlocks(content, out) : convert(content, out);
            }
            if (!whole) {
                return Optional.empty();
            }
            file.keep();
            return Optional.of(written);
        }
    }

    private static boolean isPcapng(Content content) throws IOException {
        return content.available(0, Integer.BYTES) == Integer.BYTES
                && content.u32(0, ByteOrder.BIG_ENDIAN) == SectionHeader.TYPE;
    }

    private boolean copyBlocks(Content content, OutputStream out) throws IOException {
        PcapngBlockReader reader = new PcapngBlockReader(content);
        BlockWriter writer = new BlockWriter(out);
        Optional<FileBlock> block = reader.next();
        while (block.isPresent()) {
            if (!isPacket(block.get().block())) {
                writer.write(block.get());
                writeSecrets(block.get(), writer);
            } else if (isChosen()) {
                Optional<Block> noted = additions.noted(block.get().block(), seen);
                if (noted.isPresent()) {
                    writer.write(block.get().order(), noted.get());
                } else {
                    writer.write(block.get());
                }
            }
            if (!watcher.goOn(seen)) {
                return false;
            }
            block = reader.next();
        }
        return true;
    }

    /// Secrets stand before all packets: whoever reads the file once has them in time.
    private void writeSecrets(FileBlock after, BlockWriter writer) throws IOException {
        if (after.offset() == 0) {
            for (Block secrets : additions.secrets()) {
                writer.write(after.order(), secrets);
            }
        }
    }

    private static boolean isPacket(Block block) {
        return block instanceof EnhancedPacket || block instanceof SimplePacket || block instanceof ObsoletePacket;
    }

    private boolean isChosen() {
        boolean chosen = selected.contains(seen++);
        written += chosen ? 1 : 0;
        return chosen;
    }

    /// A pcap file describes one interface, in its header.
    private boolean convert(Content content, OutputStream out) throws IOException {
        CaptureFileReader reader = CaptureFileReader.open(content);
        PcapngWriter writer = new PcapngWriter(out, SectionInfo.ofThisMachine("OSIscope"));
        for (FileInterface on : reader.interfaces()) {
            writer.addInterface(described(on, reader.kind()));
        }
        for (Block secrets : additions.secrets()) {
            writer.write(secrets);
        }
        while (reader.next()) {
            if (isChosen()) {
                writer.write(reader.packet().interfaceIndex(), reader.frame(), additions.comments(seen));
            }
            if (!watcher.goOn(seen)) {
                return false;
            }
        }
        return true;
    }

    private InterfaceInfo described(FileInterface on, String kind) {
        return new InterfaceInfo(on.name(), kind + " file " + source.getFileName(), on.linkType(),
                (int) Math.min(on.snapLength(), Integer.MAX_VALUE), on.provenance());
    }
}
