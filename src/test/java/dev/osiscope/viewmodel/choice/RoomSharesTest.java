package dev.osiscope.viewmodel.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// How panes share their room: one takes what the others leave.
class RoomSharesTest {

    private static RoomShares.Wish usual(double extent, double least) {
        return new RoomShares.Wish(extent, least, OptionalDouble.empty());
    }

    private static RoomShares.Wish chosen(double share, double least) {
        return new RoomShares.Wish(0, least, OptionalDouble.of(share));
    }

    private static void shares(List<RoomShares.Wish> wishes, double room, double... expected) {
        assertArrayEquals(expected, RoomShares.extents(wishes, 1, room), 1e-9);
    }

    @Test
    void whoeverIsNotMovedHasItsOwnExtentInAnyRoom() {
        List<RoomShares.Wish> wishes = List.of(usual(200, 200), usual(0, 300), usual(400, 350));
        shares(wishes, 1000, 200, 400, 400);
        shares(wishes, 700, 200, 100, 400);
        shares(wishes, 500, 200, 0, 400);
    }

    @Test
    void whoeverWasMovedKeepsItsShare() {
        List<RoomShares.Wish> wishes = List.of(chosen(0.25, 100), usual(0, 100), chosen(0.5, 100));
        shares(wishes, 1000, 250, 250, 500);
        shares(wishes, 2000, 500, 500, 1000);
    }

    @Test
    void whatWasMovedGivesWayWhereTheRestLacksRoomButNotBelowWhatItNeeds() {
        shares(List.of(usual(200, 100), usual(0, 300), chosen(0.7, 350)), 1000, 200, 300, 500);
        shares(List.of(usual(200, 100), usual(0, 300), chosen(0.7, 350)), 800, 200, 250, 350);
        shares(List.of(chosen(0.01, 150), usual(0, 300), usual(200, 200)), 1000, 150, 650, 200);
    }

    @Test
    void aBorderGoesAsFarAsBothSidesAllow() {
        List<RoomShares.Wish> wishes = List.of(usual(200, 100), usual(0, 300), usual(300, 250));
        double[] extents = RoomShares.extents(wishes, 1, 1000);
        assertEquals(0.35, RoomShares.moved(wishes, extents, 1, 0, 1000, 350), 1e-9);
        assertEquals(0.4, RoomShares.moved(wishes, extents, 1, 0, 1000, 900), 1e-9);
        assertEquals(0.1, RoomShares.moved(wishes, extents, 1, 0, 1000, -50), 1e-9);
        assertEquals(0.25, RoomShares.moved(wishes, extents, 1, 2, 1000, 0), 1e-9);
    }
}
