package dev.osiscope.lab.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Two runs beside each other, by what happened in them and not by when.
///
/// @param rows            a frame of either run in each; the same frame stands in one row, whatever the wire did to it
/// @param firstDifference the first row that is not the same in both; empty where none is
public record SideBySide(List<Row> rows, OptionalInt firstDifference) {

    /// Beyond so many frames of a run that may differ, they are put beside each other one by one.
    static final int MOST = 2_000;

    /// A row.
    ///
    /// @param left  the frame of the old run; empty where it has none here
    /// @param right the frame of the new run; empty where it has none here
    public record Row(Optional<RunFrame> left, Optional<RunFrame> right) {

        /// Whether the same happened in both.
        public boolean same() {
            return left.isPresent() && right.isPresent() && left.get().key().equals(right.get().key())
                    && left.get().fate().equals(right.get().fate());
        }
    }

    /// Takes a copy of the rows.
    public SideBySide {
        rows = List.copyOf(rows);
    }

    /// Puts two runs beside each other. Questions for addresses are left out where there is anything else: when a
    /// kernel
    /// asks again is not the script's to say.
    ///
    /// @param before how many frames both had sent when their ways parted; among these none is said to be a difference
    public static SideBySide of(List<RunFrame> left, List<RunFrame> right, int before) {
        boolean all = left.stream().allMatch(RunFrame::isArp) || right.stream().allMatch(RunFrame::isArp);
        List<RunFrame> one = left.stream().filter(frame -> all || !frame.isArp()).toList();
        List<RunFrame> other = right.stream().filter(frame -> all || !frame.isArp()).toList();
        List<Row> rows = new ArrayList<>();
        int common = common(one, other);
        for (int index = 0; index < common; index++) {
            rows.add(new Row(Optional.of(one.get(index)), Optional.of(other.get(index))));
        }
        align(one.subList(common, one.size()), other.subList(common, other.size()), rows);
        OptionalInt first = IntStream.range(0, rows.size()).filter(index -> !rows.get(index).same()
                && number(rows.get(index)) > before).findFirst();
        return new SideBySide(rows, first);
    }

    private static long number(Row row) {
        return Math.max(row.left.map(RunFrame::number).orElse(0L), row.right.map(RunFrame::number).orElse(0L));
    }

    private static int common(List<RunFrame> left, List<RunFrame> right) {
        int index = 0;
        while (index < Math.min(left.size(), right.size()) && left.get(index).key().equals(right.get(index).key())) {
            index++;
        }
        return index;
    }

    /// The longest common subsequence of both; what is between its members stands beside each other, as far as it goes.
    private static void align(List<RunFrame> left, List<RunFrame> right, List<Row> rows) {
        int[][] longest = longest(left, right);
        List<RunFrame> onlyLeft = new ArrayList<>();
        List<RunFrame> onlyRight = new ArrayList<>();
        int one = 0;
        int other = 0;
        while (one < left.size() || other < right.size()) {
            boolean bothLeft = one < left.size() && other < right.size();
            if (bothLeft && left.get(one).key().equals(right.get(other).key())) {
                pair(onlyLeft, onlyRight, rows);
                rows.add(new Row(Optional.of(left.get(one++)), Optional.of(right.get(other++))));
            } else if (other == right.size() || bothLeft && at(longest, one + 1, other) >= at(longest, one, other + 1)) {
                onlyLeft.add(left.get(one++));
            } else {
                onlyRight.add(right.get(other++));
            }
        }
        pair(onlyLeft, onlyRight, rows);
    }

    private static void pair(List<RunFrame> left, List<RunFrame> right, List<Row> rows) {
        for (int index = 0; index < Math.max(left.size(), right.size()); index++) {
            rows.add(new Row(index < left.size() ? Optional.of(left.get(index)) : Optional.empty(),
                    index < right.size() ? Optional.of(right.get(index)) : Optional.empty()));
        }
        left.clear();
        right.clear();
    }

    private static int at(int[][] longest, int one, int other) {
        return one < longest.length && other < longest[one].length ? longest[one][other] : 0;
    }

    private static int[][] longest(List<RunFrame> left, List<RunFrame> right) {
        int rows = Math.min(MOST, left.size());
        int columns = Math.min(MOST, right.size());
        int[][] longest = new int[rows + 1][columns + 1];
        for (int one = rows - 1; one >= 0; one--) {
            String key = left.get(one).key();
            for (int other = columns - 1; other >= 0; other--) {
                longest[one][other] = key.equals(right.get(other).key()) ? longest[one + 1][other + 1] + 1
                        : Math.max(longest[one + 1][other], longest[one][other + 1]);
            }
        }
        return longest;
    }
}
