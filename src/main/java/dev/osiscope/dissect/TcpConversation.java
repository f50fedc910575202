package dev.osiscope.dissect;

/// What is remembered of one TCP conversation: how its segments follow each other, what its ends have said.
final class TcpConversation {

    private final SegmentJudge judge;
    private final Dialogues dialogues;
    private final boolean firstIsClient;
    private final boolean awaited;
    private final StreamMemory client = new StreamMemory();
    private final StreamMemory server = new StreamMemory();
    private int kept;

    /// @param firstIsClient whether the first end of the pair is the client
    /// @param awaited       whether another conversation had announced it
    TcpConversation(SegmentJudge judge, Dialogues dialogues, boolean firstIsClient, boolean awaited) {
        this.judge = judge;
        this.dialogues = dialogues;
        this.firstIsClient = firstIsClient;
        this.awaited = awaited;
    }

    SegmentJudge judge() {
        return judge;
    }

    Dialogues dialogues() {
        return dialogues;
    }

    /// Whether another conversation had announced it.
    boolean awaited() {
        return awaited;
    }

    /// Whether a segment comes from the client.
    boolean fromClient(EndPair pair) {
        return pair.fromFirst() == firstIsClient;
    }

    /// The bytes that one of the ends sends.
    StreamMemory sent(boolean byClient) {
        return byClient ? client : server;
    }

    /// Counts anew how many bytes it keeps.
    ///
    /// @return how many more than when they were counted the last time
    int count() {
        int before = kept;
        kept = client.kept() + server.kept() + dialogues.kept();
        return kept - before;
    }

    /// How many bytes it kept when they were counted the last time.
    int kept() {
        return kept;
    }
}
