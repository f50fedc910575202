package dev.osiscope.dissect;

import dev.osiscope.wire.transport.TcpHeader;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What is remembered of TCP conversations. There is a limit to their number and to the bytes that they keep;
/// beyond it, those that had no segment for the longest time are forgotten.
final class TcpMemory {

    /// How many bytes a message can have that is put together.
    static final int LONGEST_MESSAGE = 32 << 20;

    private static final int CONVERSATIONS = 1 << 14;
    private static final long BYTES = 2L * LONGEST_MESSAGE;
    private static final float LOAD = 0.75f;

    private final Supplier<SegmentJudge> judges;
    private final Map<EndPair, TcpConversation> conversations = new LinkedHashMap<>(CONVERSATIONS, LOAD, true);
    private final AnnouncedEnds announced = new AnnouncedEnds();
    private TcpConversation latest;
    private long kept;

    TcpMemory(Supplier<SegmentJudge> judges) {
        this.judges = judges;
    }

    /// The connections that other conversations have announced.
    AnnouncedEnds announced() {
        return announced;
    }

    /// The conversation that a segment belongs to; a new one where it opens one.
    TcpConversation conversation(EndPair pair, TcpHeader header) {
        countLatest();
        TcpConversation known = conversations.get(pair);
        if (known != null && !known.judge().isFollowedBy(header, known.fromClient(pair))) {
            latest = known;
            return known;
        }
        boolean sentByClient = header.flags().syn() ? !header.flags().ack()
                : header.sourcePort() >= header.destinationPort();
        Dialogues dialogues = new Dialogues();
        boolean awaited = known == null && announced.takes(pair);
        if (awaited) {
            dialogues.expect(FtpDataProtocol.INSTANCE);
        }
        latest = new TcpConversation(judges.get(), dialogues, pair.fromFirst() == sentByClient, awaited);
        conversations.put(pair, latest);
        kept -= known == null ? 0 : known.kept();
        return latest;
    }

    /// Counts what the conversation keeps after its segment, which is known when all layers of its frame are, and
    /// forgets others where it has become too much.
    private void countLatest() {
        kept += latest == null ? 0 : latest.count();
        Iterator<TcpConversation> eldest = conversations.values().iterator();
        while (conversations.size() > CONVERSATIONS || kept > BYTES) {
            kept -= eldest.next().kept();
            eldest.remove();
        }
    }
}
