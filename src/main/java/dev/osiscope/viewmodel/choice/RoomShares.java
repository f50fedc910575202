package dev.osiscope.viewmodel.choice;

import java.util.List;
import java.util.OptionalDouble;

/// How panes beside each other share their room: one takes what the others leave.
public final class RoomShares {

    /// What a pane wants.
    ///
    /// @param usual  its extent where nobody moved its border
    /// @param least  what it needs
    /// @param chosen its share of the room where its border was moved: between 0 and 1
    public record Wish(double usual, double least, OptionalDouble chosen) {}

    private RoomShares() {}

    /// The extent of each pane. A border that was moved gives way where the pane that takes the rest lacks what it needs.
    ///
    /// @param wishes of all panes, in their order
    /// @param rest   which of them takes what the others leave
    /// @param room   of all of them together
    public static double[] extents(List<Wish> wishes, int rest, double room) {
        double[] extents = new double[wishes.size()];
        double left = room;
        for (int pane = 0; pane < extents.length; pane++) {
            if (pane != rest) {
                extents[pane] = wanted(wishes.get(pane), room);
                left -= extents[pane];
            }
        }
        for (int pane = 0; pane < extents.length && left < wishes.get(rest).least(); pane++) {
            if (pane != rest && wishes.get(pane).chosen().isPresent()) {
                double given = Math.clamp(wishes.get(rest).least() - left, 0, extents[pane] - wishes.get(pane).least());
                extents[pane] -= given;
                left += given;
            }
        }
        extents[rest] = Math.max(0, left);
        return extents;
    }

    private static double wanted(Wish wish, double room) {
        return wish.chosen().isPresent() ? Math.max(wish.least(), wish.chosen().getAsDouble() * room) : wish.usual();
    }

    /// The share that `pane` has when its border is moved, as far as that goes: neither it nor the pane that takes the rest lacks
    /// what it needs.
    ///
    /// @param extents as they are
    /// @param wanted  the extent that it is to have
    public static double moved(List<Wish> wishes, double[] extents, int rest, int pane, double room, double wanted) {
        double least = wishes.get(pane).least();
        double most = Math.max(least, extents[pane] + extents[rest] - wishes.get(rest).least());
        return room <= 0 ? 0 : Math.clamp(wanted, least, most) / room;
    }
}
