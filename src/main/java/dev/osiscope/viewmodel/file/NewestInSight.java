package dev.osiscope.viewmodel.file;

import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.viewmodel.Player;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Keeps the newest of a capture that goes on in sight, as long as the user [follows][Player#live()] it: the newest packets in
/// their list, the newest step of the picked conversation at the playhead. Used on the JavaFX application thread.
final class NewestInSight {

    private final Player player;
    private final LiveView live;
    private final PacketsModel packets;
    private final PickedPacket picked;
    private final PickedConversation shown;
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper();
    private boolean pulsing;

    /// @param picked what is picked of `packets`
    /// @param shown  the conversation in which that is shown
    NewestInSight(Player player, LiveView live, PacketsModel packets, PickedPacket picked, PickedConversation shown) {
        this.player = player;
        this.live = live;
        this.packets = packets;
        this.picked = picked;
        this.shown = shown;
        player.followingProperty().subscribe(this::refresh);
    }

    /// Whether the newest is kept in sight.
    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// Does the `work` of a pulse. That the player follows no more because of it is not the user's wish.
    void during(Runnable work) {
        pulsing = true;
        work.run();
        pulsing = false;
        refresh();
    }

    private void refresh() {
        if (!pulsing) {
            following.set(player.followingProperty().get());
        }
    }

    /// Picks the newest packet, where the conversation in sight has nothing more to say.
    void pick(IndexSnapshot index) {
        int size = packets.sizeProperty().get();
        if (following.get() && size > 0 && !shown.waits()) {
            int newest = packets.rowAt(size - 1);
            if (!live.stays(index.frames(), picked.rowProperty().get(), shown.key().map(key -> key.in(index)), newest)) {
                picked.pick(newest);
            }
        }
    }

    /// Goes on to follow where another conversation came into sight, which whoever follows has not asked for.
    void goOn() {
        if (following.get() && !player.followingProperty().get()) {
            player.live();
        }
    }
}
