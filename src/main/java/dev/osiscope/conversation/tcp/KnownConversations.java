package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.Endpoint;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The conversations that a tracker has seen, by their endpoints. Where it is not to follow all of them, those that had
/// no segment for the longest time leave only their numbers behind, and of those again the eldest are forgotten.
final class KnownConversations {

    private static final int FIRST_ROOM = 16;
    private static final float LOAD = 0.75f;
    /// Numbers take a sixteenth of what a followed conversation takes, or less.
    private static final int NUMBERS_FOR_EACH = 16;

    private final int most;
    private final Map<Set<Endpoint>, TrackedConversation> followed = new LinkedHashMap<>(FIRST_ROOM, LOAD, true);
    private final Map<Set<Endpoint>, TrackedConversation.Numbers> left = new LinkedHashMap<>();

    /// @param most how many are followed, 1 or more
    KnownConversations(int most) {
        this.most = most;
    }

    /// The newest conversation between two endpoints; `null` where there was none, or none that is remembered. One that
    /// has left its numbers is followed on from there, as if it was seen from midway on.
    TrackedConversation between(Set<Endpoint> pair) {
        TrackedConversation known = followed.get(pair);
        TrackedConversation.Numbers numbers = known == null ? left.remove(pair) : null;
        if (numbers == null) {
            return known;
        }
        TrackedConversation resumed = TrackedConversation.resume(numbers);
        put(pair, resumed);
        return resumed;
    }

    /// Follows a conversation.
    void put(Set<Endpoint> pair, TrackedConversation conversation) {
        followed.put(pair, conversation);
        if (followed.size() > most) {
            Iterator<Map.Entry<Set<Endpoint>, TrackedConversation>> eldest = followed.entrySet().iterator();
            Map.Entry<Set<Endpoint>, TrackedConversation> entry = eldest.next();
            left.put(entry.getKey(), entry.getValue().numbers());
            eldest.remove();
        }
        if (left.size() / NUMBERS_FOR_EACH >= most) {
            left.remove(left.keySet().iterator().next());
        }
    }
}
