package dev.osiscope.hub;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which events a subscriber wants: everything until it says otherwise, then what it has subscribed to. In a pattern `*`
/// stands for any characters, also for none. Used on the hub's thread only.
final class EventPatterns {

    /// The longest name and the longest pattern, in characters.
    static final int LONGEST = 64;

    /// The most patterns of one subscriber.
    static final int MOST = 32;

    /// The notice that a message was changed, which not everybody wants who wants everything: it has to be asked for.
    static final String SCRUBBED = "scrubbed";

    private static final String EVERYTHING = "*";

    private final Set<String> patterns = new LinkedHashSet<>(List.of(EVERYTHING));
    private boolean untouched = true;
    private String lastEvent;
    private boolean lastAnswer;

    /// Whether the event is wanted. Asked for the same name as before, it need not look.
    boolean match(String event) {
        if (!event.equals(lastEvent)) {
            lastEvent = event;
            lastAnswer = !(untouched && event.equals(SCRUBBED))
                    && patterns.stream().anyMatch(pattern -> matches(pattern, event));
        }
        return lastAnswer;
    }

    /// Adds patterns; the first ones take the place of everything.
    ///
    /// @return false where there would be too many, or one of them can't be: then nothing is changed
    boolean subscribe(List<String> more) {
        Set<String> together = new LinkedHashSet<>(untouched ? Set.of() : patterns);
        together.addAll(more);
        if (more.isEmpty() || together.size() > MOST || !more.stream().allMatch(EventPatterns::isPattern)) {
            return false;
        }
        replace(together);
        return true;
    }

    /// Takes patterns away, as they were given.
    void unsubscribe(List<String> gone) {
        Set<String> left = new LinkedHashSet<>(patterns);
        gone.forEach(left::remove);
        replace(left);
    }

    /// The patterns in the order in which they came.
    List<String> all() {
        return new ArrayList<>(patterns);
    }

    private void replace(Set<String> wanted) {
        untouched = false;
        lastEvent = null;
        patterns.clear();
        patterns.addAll(wanted);
    }

    /// Whether it can be the name of an event.
    static boolean isName(String text) {
        return isPattern(text) && text.indexOf('*') < 0;
    }

    private static boolean isPattern(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(EventPatterns::allowed);
    }

    private static boolean allowed(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9'
                || "_-.:/*".indexOf(letter) >= 0;
    }

    /// Goes on behind the latest star where the rest does not fit: at most as many steps as both lengths multiplied.
    static boolean matches(String pattern, String event) {
        int at = 0;
        int star = -1;
        int resume = 0;
        int read = 0;
        while (read < event.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = read;
            } else if (at < pattern.length() && pattern.charAt(at) == event.charAt(read)) {
                at++;
                read++;
            } else if (star >= 0) {
                at = star + 1;
                read = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(letter -> letter == '*');
    }
}
