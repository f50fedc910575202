package dev.osiscope.lesson.raw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The frames of a pcapng file in one section, as draft-ietf-opsawg-pcapng has them: its enhanced packet blocks, in their order.
final class PcapNg {

    private static final int SECTION = 0x0A0D0D0A;
    private static final int LITTLE = 0x1A2B3C4D;
    private static final int INTERFACE = 1;
    private static final int PACKET = 6;
    private static final int ETHERNET = 1;
    private static final int RESOLUTION = 9;
    private static final int NANO = 9;

    private PcapNg() {}

    static List<RawFrame> frames(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt(0) != SECTION || in.getInt(8) != LITTLE) {
            throw new AssertionError("no pcapng file in little endian");
        }
        List<RawFrame> frames = new ArrayList<>();
        long perTick = 1_000;
        for (int at = 0; at < file.length; at += in.getInt(at + 4)) {
            int type = in.getInt(at);
            if (type == INTERFACE) {
                perTick = nanosPerTick(in, at);
            }
            if (type == PACKET) {
                byte[] bytes = new byte[in.getInt(at + 20)];
                in.get(at + 28, bytes);
                long ticks = in.getInt(at + 12) * 0x1_0000_0000L + (in.getInt(at + 16) & 0xffff_ffffL);
                frames.add(new RawFrame(frames.size() + 1, ticks * perTick, bytes));
            }
        }
        return frames;
    }

    /// Microseconds, where the option that says something else (9, a power of ten) is missing.
    private static long nanosPerTick(ByteBuffer in, int at) {
        if (in.getShort(at + 8) != ETHERNET) {
            throw new AssertionError("no Ethernet");
        }
        int option = at + 16;
        while (option < at + in.getInt(at + 4) - 4 && in.getShort(option) != 0) {
            if (in.getShort(option) == RESOLUTION) {
                return Math.round(Math.pow(10, NANO - in.get(option + 4)));
            }
            option += 4 + (in.getShort(option + 2) + 3) / 4 * 4;
        }
        return 1_000;
    }
}
