package dev.osiscope.viewmodel.file;

import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.index.Transport;
import dev.osiscope.viewmodel.Player;
import java.util.Optional;

/// How the view of a capture that goes on keeps up with it: how often it looks for more, and which conversation is worth
/// following. Of a file that nobody captures it changes nothing. Used on the JavaFX application thread; time is a
/// parameter.
final class LiveView {

    /// More often nobody could read it; the first packet after a silence is shown at once.
    private static final long BETWEEN_LOOKS = 100_000_000;
    /// A conversation that was silent for so long while others spoke is followed no longer.
    private static final long SILENCE = 2_000_000_000L;
    /// A FIN or RST among so many of the last segments ends a conversation: the other side's FIN and two acknowledgments may
    /// come after it.
    private static final int LAST_WORDS = 4;

    private final Player player;
    private boolean on;
    private boolean looked;
    private long lastLook;

    LiveView(Player player) {
        this.player = player;
    }

    /// Takes note of what is shown now.
    ///
    /// @param goesOn whether it is captured now
    void show(boolean goesOn) {
        on = goesOn;
        looked = false;
        player.chase(goesOn);
    }

    /// Whether a capture that goes on is shown.
    boolean on() {
        return on;
    }

    /// Whether it is time to look for more: always, in a file that nobody captures.
    boolean mayGrow(long nowNanos) {
        if (on && looked && nowNanos - lastLook < BETWEEN_LOOKS) {
            return false;
        }
        looked = true;
        lastLook = nowNanos;
        return true;
    }

    /// Whether what is in sight is worth following on: a TCP conversation that is shown whole as it grows, until it ends or was
    /// silent for a while.
    ///
    /// @param picked       the row of the packet in sight
    /// @param conversation its conversation; empty where it has none
    /// @param newest       the row of the newest packet that is shown
    boolean stays(FrameIndex frames, int picked, Optional<IndexedConversation> conversation, int newest) {
        boolean grows = frames.transport(picked) == Transport.TCP && conversation.isPresent();
        int last = grows ? conversation.get().lastRow() : picked;
        return last >= newest
                || grows && !ends(frames, last) && frames.timeNanos(newest) - frames.timeNanos(last) < SILENCE;
    }

    private static boolean ends(FrameIndex frames, int last) {
        int row = last;
        for (int left = LAST_WORDS; left > 0 && row != FrameIndex.NO_FRAME; left--) {
            if (frames.flags(row).fin() || frames.flags(row).rst()) {
                return true;
            }
            row = frames.previous(row);
        }
        return false;
    }
}
