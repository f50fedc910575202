package dev.osiscope.view.parts;

import java.util.function.IntUnaryOperator;
import javafx.collections.ObservableListBase;

/// A list that holds nothing: its items are worked out when somebody asks. So a list of millions costs what a short one
/// costs. It may grow at its end; where it changes otherwise, another one takes its place.
public final class LongList extends ObservableListBase<Integer> {

    private final IntUnaryOperator items;
    private int size;

    /// @param size  how many items there are
    /// @param items the item at a place
    public LongList(int size, IntUnaryOperator items) {
        this.size = size;
        this.items = items;
    }

    @Override
    public Integer get(int index) {
        return items.applyAsInt(index);
    }

    @Override
    public int size() {
        return size;
    }

    /// Takes note that there are more items now.
    ///
    /// @param newSize how many
    public void grow(int newSize) {
        if (newSize > size) {
            int before = size;
            beginChange();
            size = newSize;
            nextAdd(before, newSize);
            endChange();
        }
    }
}
