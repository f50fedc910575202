package dev.osiscope.viewmodel.file;

import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.index.Transport;
import dev.osiscope.viewmodel.Inbox;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/// In which order the conversations stand. The order of their numbers costs nothing; any other, and a choice among
/// them, is made in the background, the newest request after the one that is being made. Used on the JavaFX
/// application thread.
final class ConversationOrder {

    private static final Request NOTHING =
            new Request(Optional.empty(), Optional.empty(), ConversationSort.NUMBER, false);

    private final Executor background;
    private final Inbox inbox;
    private Runnable changed = () -> { };
    private Request made = NOTHING;
    /// The places of the conversations among all, TCP's before UDP's; null for the order of their numbers.
    private int[] places;
    private Request next = NOTHING;
    /// How many files there were before: an order of an older one comes too late.
    private int file;
    private boolean working;

    private record Request(Optional<IndexSnapshot> index, Optional<ShownRows> shown, ConversationSort sort,
            boolean descending) {

        int tcp() {
            return index.map(known -> known.tcp().size()).orElse(0);
        }

        int all() {
            return tcp() + index.map(known -> known.udp().size()).orElse(0);
        }

        boolean byNumber() {
            return shown.isEmpty() && index.map(known -> known.tcp().silent()).orElse(0) == 0 && sort == ConversationSort.NUMBER && !descending || all() == 0;
        }

        ConversationKey key(int place) {
            return place < tcp()
                    ? new ConversationKey(Transport.TCP, place)
                    : new ConversationKey(Transport.UDP, place - tcp());
        }

        int place(ConversationKey key) {
            return key.transport() == Transport.TCP ? key.number() : tcp() + key.number();
        }

        /// The places of the conversations that are shown, in the order that is asked for.
        int[] places() {
            IndexSnapshot known = index.orElseThrow();
            Comparator<Placed> ascending = Comparator.comparing(Placed::conversation, sort.order());
            return IntStream.range(0, all())
                    .filter(this::isShown)
                    .mapToObj(place -> new Placed(place, key(place).in(known)))
                    .sorted(descending ? ascending.reversed() : ascending)
                    .mapToInt(Placed::place)
                    .toArray();
        }

        private boolean isShown(int place) {
            ConversationKey key = key(place);
            return index.orElseThrow().conversations(key.transport()).shows(key.number())
                    && (shown.isEmpty() || shown.get().conversations(key.transport() == Transport.TCP).get(key.number()));
        }
    }

    /// A conversation and its place among all.
    private record Placed(int place, IndexedConversation conversation) {}

    ConversationOrder(Executor background, Inbox inbox) {
        this.background = background;
        this.inbox = inbox;
    }

    /// @param listener called whenever the order is another one
    void onChange(Runnable listener) {
        changed = listener;
    }

    /// Forgets the file.
    void forget() {
        file++;
        next = NOTHING;
        take(next, null);
    }

    /// Asks for another order of the conversations of the same file.
    void make(Optional<IndexSnapshot> index, Optional<ShownRows> shown, ConversationSort sort, boolean descending) {
        next = new Request(index, shown, sort, descending);
        if (next.byNumber()) {
            take(next, null);
        } else if (!working) {
            work();
        }
    }

    private void work() {
        Request request = next;
        int of = file;
        working = true;
        background.execute(() -> {
            int[] sorted = request.places();
            inbox.execute(() -> finish(request, of, sorted));
        });
    }

    /// What was asked for meanwhile comes next; an order by number that was asked for is there already.
    private void finish(Request request, int of, int[] sorted) {
        working = false;
        if (next.byNumber()) {
            return;
        }
        if (of == file) {
            take(request, sorted);
        }
        if (request != next) {
            work();
        }
    }

    private void take(Request request, int[] sorted) {
        made = request;
        places = sorted;
        changed.run();
    }

    int size() {
        return places == null ? made.all() : places.length;
    }

    ConversationKey get(int position) {
        return made.key(places == null ? position : places[position]);
    }

    /// Where the conversation stands; -1 where it does not.
    int positionOf(ConversationKey key) {
        int place = made.place(key);
        if (places == null) {
            return place < made.all() ? place : -1;
        }
        for (int position = 0; position < places.length; position++) {
            if (places[position] == place) {
                return position;
            }
        }
        return -1;
    }
}
