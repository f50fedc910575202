package dev.osiscope.dissect;

import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts bytes of a conversation into messages, as the dialogue that knows them says.
final class MessageCut {

    private static final String LIMIT = "the message ends there";

    private final StreamProtocols protocols;
    private final Dialogues dialogues;
    private final TcpHeader header;
    private final Turn turn;
    private final List<Inner> messages = new ArrayList<>();
    private final List<Span> unread = new ArrayList<>();

    /// @param turn who speaks; how much was seen before, and whether it can wait, is said with the bytes
    MessageCut(StreamProtocols protocols, Dialogues dialogues, TcpHeader header, Turn turn) {
        this.protocols = protocols;
        this.dialogues = dialogues;
        this.header = header;
        this.turn = turn;
    }

    /// A message that has not come as a whole.
    ///
    /// @param start         where its first byte stands in the bytes that were cut
    /// @param end           up to where more is needed, counted likewise; [PartialMessage#NEVER] where its sender's
    ///                      close ends it
    /// @param wholeSegments whether the segment that brings the next byte is needed as a whole
    /// @param tooLong       whether the rest of it is not waited for: it is too long, or a part of it was cut
    record Unfinished(int start, long end, boolean wholeSegments, boolean tooLong) {}

    /// The messages found so far, and what is none, in the order of the bytes.
    List<Inner> messages() {
        return messages;
    }

    /// The bytes of which the protocol that owns them can make nothing.
    List<Span> unread() {
        return unread;
    }

    /// Adds bytes that are not looked into.
    void add(LayerDissector dissector, Span span) {
        messages.add(new Inner(dissector, span));
    }

    /// Cuts `span` into messages.
    ///
    /// @param seen  how many of the bytes were there when the same message was asked about before
    /// @param waits whether more bytes can come; without, an unfinished message is taken as it is
    Optional<Unfinished> cut(Span span, int seen, boolean waits) {
        if (span.captured().isEmpty()) {
            add(DataDissector::dissect, span);
            return Optional.empty();
        }
        Turn first = turn.with(seen, waits);
        for (Dialogue dialogue : dialogues.expected(protocols, header)) {
            Extent extent = dialogue.next(span, first);
            if (!(extent instanceof Extent.Foreign)) {
                return cut(dialogue, extent, span, waits);
            }
        }
        Optional<Dialogue> recognised = dialogues.recognise(protocols, span);
        if (recognised.isPresent()) {
            return cut(recognised.get(), recognised.get().next(span, first), span, waits);
        }
        add(DataDissector::dissect, span);
        return Optional.empty();
    }

    private Optional<Unfinished> cut(Dialogue dialogue, Extent first, Span span, boolean waits) {
        Span rest = span;
        Extent extent = first;
        while (true) {
            int start = rest.start() - span.start();
            Optional<Unfinished> unfinished =
                    waits ? unfinished(extent, start, rest.length()) : skipped(extent, start, rest);
            if (unfinished.filter(message -> !message.tooLong()).isPresent()) {
                begins(dialogue, rest, start);
                return unfinished;
            }
            rest = rest.after(take(extent, rest, start > 0));
            if (rest.captured().isEmpty()) {
                return unfinished;
            }
            extent = dialogue.next(rest, turn.with(0, waits));
        }
    }

    /// Shows a message that begins with the bytes that are cut. After others of its protocol it is not shown.
    private void begins(Dialogue dialogue, Span rest, int start) {
        if (start == 0) {
            dialogue.beginning().ifPresent(dissector -> add(dissector, rest));
        }
    }

    private static Optional<Unfinished> unfinished(Extent extent, int start, int there) {
        return switch (extent) {
            case Extent.Known known when known.length() > there -> Optional.of(new Unfinished(
                    start, start + known.length(), false, known.length() > TcpMemory.LONGEST_MESSAGE));
            case Extent.Open open -> Optional.of(new Unfinished(start, (long) start + there + open.needed(), true, false));
            case Extent.UntilClose _ -> Optional.of(new Unfinished(start, PartialMessage.NEVER, false, false));
            case Extent.Known _, Extent.Unread _, Extent.Foreign _ -> Optional.empty();
        };
    }

    /// The rest of a message that was cut and whose length is sure.
    private static Optional<Unfinished> skipped(Extent extent, int start, Span rest) {
        boolean cut = rest.captured().length() < rest.length();
        return cut && extent instanceof Extent.Known known && known.skips() && known.length() > rest.length()
                ? Optional.of(new Unfinished(start, start + known.length(), false, true)) : Optional.empty();
    }

    /// Takes what there is of the message at the start of `rest`.
    ///
    /// @return how many bytes that are
    private int take(Extent extent, Span rest, boolean follows) {
        if (extent instanceof Extent.Unread none && !(none.data() && follows)) {
            unread.add(rest);
            return rest.length();
        }
        int length = extent instanceof Extent.Known known
                ? Math.clamp(known.length(), 1, rest.length()) : rest.length();
        LayerDissector dissector = switch (extent) {
            case Extent.Known known -> known.dissector();
            case Extent.Open open -> open.dissector();
            case Extent.UntilClose message -> message.dissector();
            case Extent.Unread _, Extent.Foreign _ -> DataDissector::dissect;
        };
        add(dissector, rest.atMost(length, LIMIT));
        return length;
    }
}
