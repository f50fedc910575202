package dev.osiscope.viewmodel;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.dissect.Field;
import dev.osiscope.wire.FieldValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A header as the RFCs draw it: rows of 32 bits, and in them the fields, each as wide as it has bits. Worked out from the
/// ranges of the fields alone: any protocol has such a picture.
///
/// @param part  the layer whose header it is
/// @param cells the fields, in the order of their bits; none covers another
/// @param rows  how many rows there are
/// @param left  how many bytes have no row any more
public record HeaderPlan(FrameModel.Part part, List<Cell> cells, int rows, int left) {

    /// How many bits a row has, as in RFC 791 and RFC 9293.
    public static final int WIDTH = 32;
    private static final int MOST_ROWS = 64;
    private static final int OCTET = 8;

    /// Takes a copy of the cells.
    public HeaderPlan {
        cells = List.copyOf(cells);
    }

    /// A field's place.
    ///
    /// @param field  the field
    /// @param pieces where it stands: a piece a row
    public record Cell(Field field, List<Piece> pieces) {

        /// Takes a copy of the pieces.
        public Cell {
            pieces = List.copyOf(pieces);
        }

        private boolean covers(int row, int bit) {
            return pieces.stream().anyMatch(piece ->
                    piece.row() == row && piece.bit() <= bit && bit < piece.bit() + piece.bits());
        }

        /// The piece with the most room for words: the first of the widest.
        public Piece widest() {
            return pieces.stream().reduce((wide, next) -> next.bits() > wide.bits() ? next : wide).orElseThrow();
        }
    }

    /// What a field has of one row.
    ///
    /// @param row  which, from 0
    /// @param bit  its first bit in the row, 0 to 31
    /// @param bits how many
    public record Piece(int row, int bit, int bits) {}

    /// The header of the layer that `selection` stands in; of the innermost one that has fields where it stands in none.
    public static Optional<HeaderPlan> of(FrameModel frame, Selection selection) {
        return picked(frame, selection)
                .or(() -> frame.layers().reversed().stream().filter(part -> !part.layer().fields().isEmpty()).findFirst())
                .map(HeaderPlan::of);
    }

    private static Optional<FrameModel.Part> picked(FrameModel frame, Selection selection) {
        return frame.layers().stream().filter(part -> switch (selection) {
            case Selection.Nothing _ -> false;
            case Selection.OfField field -> field.owner().equals(part.layer());
            case Selection.OfLayer layer -> layer.bytes().filter(part.layer().place()::equals).isPresent();
        }).findFirst();
    }

    /// The header of `part`.
    public static HeaderPlan of(FrameModel.Part part) {
        BitRange header = part.layer().range();
        List<Field> fields = part.layer().fields().stream().flatMap(HeaderPlan::drawn)
                .filter(field -> header.contains(field.range()))
                .sorted(Comparator.comparingLong(field -> field.range().firstBit()))
                .toList();
        List<Cell> cells = new ArrayList<>();
        long end = header.firstBit();
        for (Field field : fields) {
            List<Piece> pieces = pieces(field.range(), header.firstBit());
            if (field.range().firstBit() >= end && !pieces.isEmpty()) {
                cells.add(new Cell(field, pieces));
                end = field.range().endBit();
            }
        }
        int rows = Math.toIntExact(Math.min(MOST_ROWS, (header.bitLength() + WIDTH - 1) / WIDTH));
        int drawn = Math.min(header.byteLength(), rows * WIDTH / OCTET);
        return new HeaderPlan(part, cells, rows, header.byteLength() - drawn);
    }

    /// A field by itself, or what it consists of: bits that have a meaning each, or a structure without a value of its own.
    private static Stream<Field> drawn(Field field) {
        List<Field> parts = field.parts().stream().filter(part -> part.range().bitLength() > 0).toList();
        boolean structure = field.value() instanceof FieldValue.None;
        boolean bits = parts.stream().allMatch(part -> part.range().bitLength() < OCTET);
        if (parts.isEmpty() || !structure && !bits) {
            return field.range().bitLength() > 0 ? Stream.of(field) : Stream.empty();
        }
        return parts.stream().flatMap(HeaderPlan::drawn);
    }

    private static List<Piece> pieces(BitRange range, long start) {
        List<Piece> pieces = new ArrayList<>();
        long end = Math.min(range.endBit() - start, (long) MOST_ROWS * WIDTH);
        for (long bit = range.firstBit() - start; bit < end; ) {
            int row = Math.toIntExact(bit / WIDTH);
            int first = Math.toIntExact(bit % WIDTH);
            int bits = Math.toIntExact(Math.min(WIDTH - first, end - bit));
            pieces.add(new Piece(row, first, bits));
            bit += bits;
        }
        return pieces;
    }

    /// The cell of the picked field, or of the one that it is a part of; empty where it has none.
    public Optional<Cell> cellOf(Selection selection) {
        return selection instanceof Selection.OfField picked && picked.owner().equals(part.layer())
                ? cells.stream().filter(cell -> cell.field().range().contains(picked.field().range())
                        && picked.field().range().bitLength() > 0).findFirst()
                : Optional.empty();
    }

    /// The cell in the next row with words that stands below the middle of the one at `index`, or above it.
    ///
    /// @param direction 1 down, -1 up
    /// @return its index; `index` itself where there is no such row
    public int near(int index, int direction) {
        Piece from = cells.get(index).widest();
        int middle = 2 * from.bit() + from.bits();
        for (int row = from.row() + direction; row >= 0 && row < rows; row += direction) {
            for (int other = 0; other < cells.size(); other++) {
                if (other != index && cells.get(other).covers(row, middle / 2)) {
                    return other;
                }
            }
        }
        return index;
    }

    /// What a click on `cell` picks.
    public Selection pick(Cell cell) {
        return new Selection.OfField(cell.field(), part.layer());
    }
}
