package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.wire.link.ArpPacket;
import dev.osiscope.wire.network.Icmpv6Header;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The frames that hang on the wire, in the order in which they were held, and the search for copies of them.
final class Hanging {

    /// How many may hang at once.
    static final int MOST = 1_024;

    private final Map<Long, Entry> entries = new LinkedHashMap<>();

    /// A frame that hangs.
    ///
    /// @param held    what is told of it
    /// @param segment the segment in it; empty where it has none that is sent again
    /// @param resends its copies so far
    private record Entry(HeldFrame held, Optional<SentSegment> segment, Resends resends) {

        Entry resent(long nanos) {
            Resends next = resends.next(nanos);
            return new Entry(new HeldFrame(held.frame(), held.bytes(), held.sinceNanos(), held.rule(), next.count(),
                    next.nextDueNanos(segment.isPresent())), segment, next);
        }

        Entry with(Bytes bytes) {
            return new Entry(new HeldFrame(held.frame(), bytes, held.sinceNanos(), held.rule(), held.resent(),
                    held.nextDueNanos()), segment, resends);
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Whether a frame of this sender hangs.
    boolean hasOneOf(Port sender) {
        return entries.values().stream().anyMatch(entry -> entry.held.frame().sender().equals(sender));
    }

    boolean isFull() {
        return entries.size() >= MOST;
    }

    void add(HeldFrame held, Dissection dissection) {
        entries.put(held.frame().number(), new Entry(
                held, SentSegment.in(dissection), Resends.none(held.frame().sentNanos())));
    }

    Optional<HeldFrame> get(long number) {
        return Optional.ofNullable(entries.get(number)).map(Entry::held);
    }

    Optional<HeldFrame> remove(long number) {
        return Optional.ofNullable(entries.remove(number)).map(Entry::held);
    }

    List<HeldFrame> all() {
        return entries.values().stream().map(Entry::held).toList();
    }

    /// Changes what will be delivered of a frame that hangs.
    void change(long number, Bytes bytes) {
        entries.computeIfPresent(number, (_, entry) -> entry.with(bytes));
    }

    /// Counts one more copy of a frame that hangs.
    HeldFrame resent(long number, long nanos) {
        return entries.computeIfPresent(number, (_, entry) -> entry.resent(nanos)).held();
    }

    /// The frame that `copy` was sent again for; empty where it is no copy of what hangs.
    Optional<HeldFrame> originalOf(WireFrame copy, Dissection dissection) {
        List<Entry> ofSender = entries.values().stream()
                .filter(entry -> entry.held.frame().sender().equals(copy.sender())).toList();
        return SentSegment.in(dissection)
                .map(segment -> originalOf(segment, ofSender))
                .orElseGet(() -> asks(dissection) ? sameBytes(copy, ofSender) : Optional.empty());
    }

    /// A segment is a copy where all that it brings hangs already: the sender may put several small segments into one,
    /// or cut a large one, when it sends them again.
    private static Optional<HeldFrame> originalOf(SentSegment copy, Collection<Entry> ofSender) {
        List<Entry> ofFlow = ofSender.stream()
                .filter(entry -> entry.segment.filter(copy::isOfFlow).isPresent()).toList();
        Optional<Entry> opening = ofFlow.stream()
                .filter(entry -> entry.segment.filter(copy::opensAs).isPresent()).findFirst();
        return opening.or(() -> covering(copy, ofFlow)).map(Entry::held);
    }

    private static Optional<Entry> covering(SentSegment copy, Collection<Entry> ofFlow) {
        List<Entry> found = new ArrayList<>();
        for (int at = 0; at < copy.length();) {
            int from = at;
            Optional<Entry> next = ofFlow.stream()
                    .filter(entry -> entry.segment.orElseThrow().sharedWith(copy, from) > 0).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            found.add(next.get());
            at += next.get().segment.orElseThrow().sharedWith(copy, from);
        }
        return Optional.of(found.getFirst());
    }

    /// Whether the kernel sends such a frame again where nobody answers: it looks for a MAC address (ARP, neighbour
    /// discovery).
    private static boolean asks(Dissection dissection) {
        return dissection.header(ArpPacket.class).isPresent()
                || dissection.header(Icmpv6Header.class).filter(message -> message.type().hasOptions()).isPresent();
    }

    private static Optional<HeldFrame> sameBytes(WireFrame copy, Collection<Entry> ofSender) {
        return ofSender.stream().map(Entry::held)
                .filter(held -> held.frame().bytes().equals(copy.bytes())).findFirst();
    }
}
