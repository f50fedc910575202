package dev.osiscope.export.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The tables of a font file (ISO/IEC 14496-22, Open Font Format, section 4.5), each by its tag.
final class FontTables {

    private static final int TABLE_COUNT = 4;
    private static final int FIRST_RECORD = 12;
    private static final int RECORD = 16;
    private static final int TAG = 4;

    private final Map<String, ByteBuffer> tables = new HashMap<>();

    /// @param file the whole file
    FontTables(ByteBuffer file) {
        for (int index = 0; index < file.getShort(TABLE_COUNT); index++) {
            int record = FIRST_RECORD + index * RECORD;
            byte[] tag = new byte[TAG];
            file.get(record, tag);
            tables.put(new String(tag, StandardCharsets.US_ASCII),
                    file.slice(file.getInt(record + 8), file.getInt(record + 12)));
        }
    }

    /// The tables of a font that comes with the app.
    ///
    /// @param name its file: `Inter-Bold.otf`
    static FontTables shipped(String name) {
        try (InputStream in = FontTables.class.getResourceAsStream("/fonts/" + name)) {
            return new FontTables(ByteBuffer.wrap(Objects.requireNonNull(in, name).readAllBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean has(String tag) {
        return tables.containsKey(tag);
    }

    /// The table of `tag`, big-endian.
    ByteBuffer table(String tag) {
        return Objects.requireNonNull(tables.get(tag), tag);
    }
}
