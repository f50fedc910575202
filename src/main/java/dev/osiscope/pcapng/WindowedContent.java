package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/// Content of which only a window is in memory. The window grows with the bytes that have come, never with
/// the number that was asked for: a length that lies costs nothing.
final class WindowedContent implements Content {

    private static final int WINDOW = 1 << 18;
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE_INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final Supply supply;
    private byte[] window = new byte[WINDOW];
    private long start;
    private int filled;

    WindowedContent(Supply supply) {
        this.supply = supply;
    }

    @Override
    public int available(long offset, int wanted) throws IOException {
        if (offset < start || offset > start + filled) {
            start = offset;
            filled = 0;
        }
        int from = (int) (offset - start);
        if (filled - from >= wanted) {
            return wanted;
        }
        System.arraycopy(window, from, window, 0, filled - from);
        start = offset;
        filled -= from;
        fill(wanted);
        return Math.min(filled, wanted);
    }

    private void fill(int wanted) throws IOException {
        while (filled < wanted) {
            if (filled == window.length) {
                window = Arrays.copyOf(window, 2 * window.length);
            }
            int read = supply.read(start + filled, window, filled, window.length - filled);
            if (read <= 0) {
                return;
            }
            filled += read;
        }
    }

    @Override
    public int u8(long offset) {
        return window[(int) (offset - start)] & 0xff;
    }

    @Override
    public int u16(long offset) {
        return Short.toUnsignedInt((short) SHORTS.get(window, (int) (offset - start)));
    }

    @Override
    public long u32(long offset) {
        return Integer.toUnsignedLong((int) INTS.get(window, (int) (offset - start)));
    }

    /// The usual order of a file is that of the machine: nothing has to be turned round.
    @Override
    public long u32(long offset, ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN ? u32(offset)
                : Integer.toUnsignedLong((int) LITTLE_INTS.get(window, (int) (offset - start)));
    }

    @Override
    public Bytes copy(long offset, int length) {
        int from = (int) (offset - start);
        return Bytes.wrap(Arrays.copyOfRange(window, from, from + length));
    }

    @Override
    public Optional<String> damage() {
        return supply.damage();
    }

    @Override
    public void close() throws IOException {
        window = new byte[0];
        filled = 0;
        supply.close();
    }
}
