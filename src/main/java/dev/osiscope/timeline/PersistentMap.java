package dev.osiscope.timeline;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// An immutable map that shares what it has in common with the maps made from it: a change costs a path of
/// a tree, not a copy of the map. So every step can keep its own world. Keys and values are never null.
///
/// A tree over the hashes of the keys, four bits a level; a leaf holds all entries of one hash.
final class PersistentMap<K, V> extends AbstractMap<K, V> {

    private static final int BITS = 4;
    private static final int MASK = (1 << BITS) - 1;

    private final Node<K, V> root;
    private final int size;

    private PersistentMap(Node<K, V> root, int size) {
        this.root = root;
        this.size = size;
    }

    /// The map without entries.
    static <K, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(new Inner<>(List.of()), 0);
    }

    /// A map of the same entries as `map`; `map` itself where it is one of this kind.
    static <K, V> PersistentMap<K, V> of(Map<K, V> map) {
        if (map instanceof PersistentMap<K, V> persistent) {
            return persistent;
        }
        PersistentMap<K, V> copy = empty();
        for (Entry<K, V> entry : map.entrySet()) {
            copy = copy.with(entry.getKey(), entry.getValue());
        }
        return copy;
    }

    /// This map, but with `value` at `key`.
    PersistentMap<K, V> with(K key, V value) {
        V before = get(key);
        if (value.equals(before)) {
            return this;
        }
        Node<K, V> changed = with(root, 0, new Leaf<>(hash(key), List.of(Map.entry(key, value))));
        return new PersistentMap<>(changed, before == null ? size + 1 : size);
    }

    @Override
    public V get(Object key) {
        int hash = hash(key);
        Node<K, V> node = root;
        int depth = 0;
        while (node instanceof Inner<K, V>(List<Node<K, V>> children)) {
            node = children.isEmpty() ? null : children.get(slot(hash, depth++));
        }
        return node instanceof Leaf<K, V> leaf && leaf.hash == hash ? leaf.get(key) : null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return entries(root).iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private static <K, V> Node<K, V> with(Node<K, V> node, int depth, Leaf<K, V> added) {
        return switch (node) {
            case null -> added;
            case Leaf<K, V> leaf when leaf.hash == added.hash -> leaf.with(added.entries.getFirst());
            case Leaf<K, V> leaf -> with(with(new Inner<>(List.of()), depth, leaf), depth, added);
            case Inner<K, V> inner -> {
                int slot = slot(added.hash, depth);
                yield inner.with(slot, with(inner.child(slot), depth + 1, added));
            }
        };
    }

    private static <K, V> Stream<Entry<K, V>> entries(Node<K, V> node) {
        return switch (node) {
            case null -> Stream.empty();
            case Leaf<K, V> leaf -> leaf.entries.stream();
            case Inner<K, V> inner -> inner.children.stream().flatMap(PersistentMap::entries);
        };
    }

    /// Spreads the bits: the hashes of records of small numbers differ in few of them.
    private static int hash(Object key) {
        int spread = key.hashCode() * 0x9e3779b9;
        return spread ^ spread >>> 16;
    }

    private static int slot(int hash, int depth) {
        return hash >>> depth * BITS & MASK;
    }

    private sealed interface Node<K, V> {}

    /// A node with 16 places, empty ones null; or with no places at all.
    private record Inner<K, V>(List<Node<K, V>> children) implements Node<K, V> {

        Node<K, V> child(int slot) {
            return children.isEmpty() ? null : children.get(slot);
        }

        Inner<K, V> with(int slot, Node<K, V> child) {
            List<Node<K, V>> next = new ArrayList<>(children);
            while (next.size() <= MASK) {
                next.add(null);
            }
            next.set(slot, child);
            return new Inner<>(next);
        }
    }

    /// All entries of one hash.
    private record Leaf<K, V>(int hash, List<Entry<K, V>> entries) implements Node<K, V> {

        V get(Object key) {
            for (Entry<K, V> entry : entries) {
                if (entry.getKey().equals(key)) {
                    return entry.getValue();
                }
            }
            return null;
        }

        Leaf<K, V> with(Entry<K, V> added) {
            List<Entry<K, V>> next = new ArrayList<>(entries);
            next.removeIf(entry -> entry.getKey().equals(added.getKey()));
            next.add(added);
            return new Leaf<>(hash, next);
        }
    }
}
