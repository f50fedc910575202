package dev.osiscope.timeline;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/// A list that grows at its end, and whose snapshots cost nothing: they share its array. Used by one thread;
/// its snapshots are immutable and may be read by any.
final class AppendLog<E> {

    private Object[] elements = new Object[16];
    private int size;

    int size() {
        return size;
    }

    E get(int index) {
        return element(elements, Objects.checkIndex(index, size));
    }

    void add(E element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size * 2);
        }
        elements[size++] = Objects.requireNonNull(element);
    }

    /// Puts `tail` in the place of the elements from `index` on. Earlier snapshots keep what they had.
    void replaceFrom(int index, List<E> tail) {
        Objects.checkIndex(index, size);
        elements = Arrays.copyOf(elements, elements.length);
        size = index;
        tail.forEach(this::add);
    }

    /// What it holds now.
    List<E> snapshot() {
        return new Snapshot<>(elements, size);
    }

    /// How many numbers of `ascending`, each of which is there once, are less than `limit`.
    static int countBelow(List<Integer> ascending, int limit) {
        int place = Collections.binarySearch(ascending, limit);
        return place >= 0 ? place : -place - 1;
    }

    /// Only elements of this type are put in.
    @SuppressWarnings("unchecked")
    private static <E> E element(Object[] elements, int index) {
        return (E) elements[index];
    }

    private static final class Snapshot<E> extends AbstractList<E> implements RandomAccess {

        private final Object[] elements;
        private final int size;

        private Snapshot(Object[] elements, int size) {
            this.elements = elements;
            this.size = size;
        }

        @Override
        public E get(int index) {
            return element(elements, Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
