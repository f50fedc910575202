package dev.osiscope.pcapng;

import java.util.List;

/// Names of addresses (draft-ietf-opsawg-pcapng section 4.5): a row of records, then options.
///
/// @param records in the order of the file, without the one that ends them
/// @param options in the order of the file
public record NameResolution(List<NameRecord> records, List<Option> options) implements Block {

    /// The block's type.
    public static final long TYPE = 4;

    /// Keeps copies of both lists.
    public NameResolution {
        records = List.copyOf(records);
        options = List.copyOf(options);
    }

    @Override
    public long type() {
        return TYPE;
    }
}
