package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Reads the body of a block from its start to its end, in the byte order of its section.
final class BodyReader {

    private final Bytes body;
    private final ByteOrder order;
    private int position;

    BodyReader(Bytes body, ByteOrder order) {
        this.body = body;
        this.order = order;
    }

    int remaining() {
        return body.length() - position;
    }

    int u16() throws MalformedBlockException {
        Bytes bytes = bytes(2);
        return order == ByteOrder.BIG_ENDIAN ? bytes.u16(0) : bytes.u8(1) << 8 | bytes.u8(0);
    }

    long u32() throws MalformedBlockException {
        long first = u16();
        long second = u16();
        return order == ByteOrder.BIG_ENDIAN ? first << 16 | second : second << 16 | first;
    }

    long s64() throws MalformedBlockException {
        long first = u32();
        long second = u32();
        return order == ByteOrder.BIG_ENDIAN ? first << 32 | second : second << 32 | first;
    }

    /// The half with the higher bits stands first in both byte orders.
    long timestamp() throws MalformedBlockException {
        long high = u32();
        return high << 32 | u32();
    }

    Bytes bytes(long count) throws MalformedBlockException {
        if (count > remaining()) {
            throw new MalformedBlockException(position, (int) Math.min(count, Integer.MAX_VALUE), remaining(),
                    "the block ends there");
        }
        Bytes bytes = body.slice(position, (int) count);
        position += (int) count;
        return bytes;
    }

    /// The bytes without the padding to 32 bits that follows them.
    Bytes padded(long count) throws MalformedBlockException {
        Bytes bytes = bytes(count);
        position = Math.min(body.length(), position + 3 & ~3);
        return bytes;
    }

    /// All that is left.
    Bytes rest() throws MalformedBlockException {
        return bytes(remaining());
    }

    /// The options up to the one that ends them, or to the end of the block where there is none.
    List<Option> options() throws MalformedBlockException {
        List<Option> options = new ArrayList<>();
        while (remaining() > 0) {
            int code = u16();
            int length = u16();
            if (code == Option.END) {
                break;
            }
            options.add(new Option(code, padded(length)));
        }
        return options;
    }

    /// The name records up to the one that ends them.
    List<NameRecord> names() throws MalformedBlockException {
        List<NameRecord> names = new ArrayList<>();
        while (remaining() > 0) {
            int type = u16();
            int length = u16();
            if (type == NameRecord.END) {
                break;
            }
            names.add(new NameRecord(type, padded(length)));
        }
        return names;
    }
}
