package dev.osiscope.pcapng;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A stream, packed by gzip (RFC 1952) or plain. It goes only forwards, as a walk over a file does. Damage to
/// the packed data ends it with a reason.
final class StreamSupply implements Supply {

    /// The first two bytes of a gzip file.
    static final int GZIP = 0x1f8b;

    private final InputStream packed;
    private final boolean gzip;
    private InputStream plain;
    private long position;
    private String damage;

    private StreamSupply(InputStream packed, boolean gzip) {
        this.packed = packed;
        this.gzip = gzip;
        this.plain = gzip ? null : packed;
    }

    static StreamSupply plain(InputStream stream) {
        return new StreamSupply(stream, false);
    }

    static StreamSupply gzip(InputStream packed) {
        return new StreamSupply(packed, true);
    }

    @Override
    public int read(long at, byte[] target, int from, int count) throws IOException {
        if (at != position) {
            throw new IllegalArgumentException("byte " + at + " of a stream that is at " + position);
        }
        if (damage != null) {
            return -1;
        }
        try {
            if (plain == null) {
                plain = new GZIPInputStream(packed);
            }
            int read = plain.read(target, from, count);
            position += Math.max(read, 0);
            return read;
        } catch (EOFException | ZipException broken) {
            if (!gzip) {
                throw broken;
            }
            damage = broken instanceof EOFException
                    ? "the gzip file is cut short"
                    : "the gzip file is damaged (" + broken.getMessage() + ")";
            return -1;
        }
    }

    @Override
    public Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
