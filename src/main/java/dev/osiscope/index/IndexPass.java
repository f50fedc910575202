package dev.osiscope.index;

import dev.osiscope.pcapng.CaptureBytes;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.FileInterface;
import dev.osiscope.pcapng.FileStop;
import dev.osiscope.pcapng.PacketCursor;
import java.io.IOException;
import java.util.Optional;

/// Goes over a capture file once and makes its index, a batch of frames at a time. Used by one thread at a time, which
/// has a second one find the conversations of what it has read; the snapshots may be read by any.
public final class IndexPass {

    /// The first batch is small, so that there is soon something to show; then each is twice the one before.
    private static final long FIRST_BATCH = 1 << 16;
    private static final long LARGEST_BATCH = 1 << 24;

    private final CaptureBytes bytes;
    private final CaptureFileReader reader;
    private final Facts facts = new Facts();
    private final QuickLook look;
    private final FrameRows rows = new FrameRows();
    private final ConversationFinder conversations = new ConversationFinder();
    private final Relay relay = new Relay(conversations);
    private final LongLook dissection = new LongLook(facts);
    private int[] linkTypes = new int[0];
    private long batch = FIRST_BATCH;
    private long position;
    private IndexSnapshot snapshot;
    private volatile boolean cancelled;

    /// Stands before the first frame.
    ///
    /// @param bytes the file; closed by its owner
    /// @throws IOException where it can't be read
    public IndexPass(CaptureBytes bytes) throws IOException {
        this.bytes = bytes;
        reader = CaptureFileReader.open(bytes.pass());
        look = new QuickLook(bytes.pass(), facts);
        snapshot = build(false, reader.stop());
    }

    /// What kind of file it is, in words: `pcapng`.
    public String kind() {
        return reader.kind();
    }

    /// The index as it was after the last batch.
    public IndexSnapshot snapshot() {
        return snapshot;
    }

    /// Makes [#advance()] return soon, on whatever thread it runs, and read nothing more. May be called from any
    /// thread.
    public void cancel() {
        cancelled = true;
    }

    /// Reads the next batch of frames. Called again at the end of the file it goes on if that has grown.
    ///
    /// @return whether there may be more: false at the end of the file, and where it can't be read further
    /// @throws IOException where the file can't be read; never for what is in it
    public boolean advance() throws IOException {
        boolean more = readBatch();
        batch = Math.min(2 * batch, LARGEST_BATCH);
        snapshot = build(!more && !cancelled, reader.stop());
        return more;
    }

    private boolean readBatch() throws IOException {
        boolean more = false;
        try {
            more = readFrames();
        } finally {
            relay.finish();
            if (!more) {
                relay.rest();
            }
        }
        return more;
    }

    private boolean readFrames() throws IOException {
        long end = position + batch;
        while (position < end) {
            if (cancelled || !rows.hasRoom() || !reader.next()) {
                return false;
            }
            take(reader.cursor());
        }
        return true;
    }

    private void take(PacketCursor packet) throws IOException {
        rows.add(packet);
        position = packet.dataOffset() + packet.capturedLength();
        if (!look.settles(linkType(packet.interfaceIndex()), packet.dataOffset(), packet.capturedLength(),
                packet.frameLength())) {
            dissection.settle(reader.frame(), rows.size());
        }
        rows.note(facts);
        relay.add(facts, rows.chunk(), rows.size() - 1);
    }

    private int linkType(int index) {
        if (index >= linkTypes.length) {
            linkTypes = reader.interfaces().stream()
                    .mapToInt((FileInterface described) -> described.linkType().value()).toArray();
        }
        return linkTypes[index];
    }

    private IndexSnapshot build(boolean atEnd, Optional<FileStop> stop) throws IOException {
        return new IndexSnapshot(rows.snapshot(), conversations.tcp(), conversations.udp(), reader.interfaces(),
                bytes.progress(position), atEnd, stop);
    }
}
