package dev.osiscope.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersistentMapTest {

    /// A key whose hash is chosen.
    private record Key(String name, int hash) {
        @Override
        public int hashCode() {
            return hash;
        }
    }

    @Test
    void holdsWhatAHashMapHoldsAfterEachOfManyChanges() {
        Random random = new Random(7);
        Map<Key, Integer> expected = new HashMap<>();
        PersistentMap<Key, Integer> map = PersistentMap.empty();
        List<Map<Key, Integer>> copies = new ArrayList<>();
        List<PersistentMap<Key, Integer>> versions = new ArrayList<>();

        for (int round = 0; round < 500; round++) {
            Key key = new Key("key" + random.nextInt(40), random.nextInt(12) << random.nextInt(32));
            map = map.with(key, round);
            expected.put(key, round);
            copies.add(Map.copyOf(expected));
            versions.add(map);
        }

        for (int round = 0; round < copies.size(); round++) {
            assertEquals(copies.get(round), versions.get(round));
            assertEquals(versions.get(round), copies.get(round));
        }
    }

    @Test
    void keysOfOneHashAreKeptApart() {
        Key one = new Key("one", 5);
        Key two = new Key("two", 5);
        PersistentMap<Key, Integer> map = PersistentMap.<Key, Integer>empty().with(one, 1).with(two, 2).with(one, 3);

        assertEquals(3, map.get(one));
        assertEquals(2, map.get(two));
        assertNull(map.get(new Key("three", 5)));
        assertEquals(2, map.size());
    }

    @Test
    void aChangeThatChangesNothingGivesTheSameMap() {
        PersistentMap<String, Integer> map = PersistentMap.<String, Integer>empty().with("a", 1);

        assertSame(map, map.with("a", 1));
        assertSame(map, PersistentMap.of(map));
        assertEquals(map, PersistentMap.of(Map.of("a", 1)));
    }
}
