package dev.osiscope.hub;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// Writes the few ASN.1 values of which a certificate is made, in DER (ITU-T X.690).
final class Der {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTEXT = 0x80;
    private static final int CONSTRUCTED = 0x20;

    private static final int SHORT_FORM = 0x80;
    private static final int SEVEN_BITS = 7;
    private static final int FIRST_ARC = 40;

    private Der() {
    }

    static byte[] sequence(byte[]... parts) {
        return value(SEQUENCE, joined(parts));
    }

    static byte[] set(byte[]... parts) {
        return value(SET, joined(parts));
    }

    static byte[] integer(BigInteger number) {
        return value(INTEGER, number.toByteArray());
    }

    static byte[] yes() {
        return value(BOOLEAN, new byte[] {(byte) 0xff});
    }

    static byte[] bits(byte[] whole) {
        return value(BIT_STRING, joined(new byte[] {0}, whole));
    }

    static byte[] octets(byte[] content) {
        return value(OCTET_STRING, content);
    }

    static byte[] text(String text) {
        return value(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @param time `261126081500Z`, up to the year 2049 (RFC 5280, section 4.1.2.5)
    static byte[] time(String time) {
        return value(UTC_TIME, time.getBytes(StandardCharsets.US_ASCII));
    }

    /// @param dotted an object identifier: `2.5.29.17`
    static byte[] identifier(String dotted) {
        String[] arcs = dotted.split("\\.");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        writeArc(content, Integer.parseInt(arcs[0]) * FIRST_ARC + Integer.parseInt(arcs[1]));
        for (int index = 2; index < arcs.length; index++) {
            writeArc(content, Integer.parseInt(arcs[index]));
        }
        return value(OBJECT_IDENTIFIER, content.toByteArray());
    }

    /// A value whose tag says what it is only in its place, such as `[2]`.
    static byte[] tagged(int number, byte[] content) {
        return value(CONTEXT | number, content);
    }

    /// A whole value within such a tag.
    static byte[] within(int number, byte[] content) {
        return value(CONTEXT | CONSTRUCTED | number, content);
    }

    private static void writeArc(ByteArrayOutputStream to, int arc) {
        int groups = Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(arc) + SEVEN_BITS - 1) / SEVEN_BITS);
        for (int group = groups - 1; group >= 0; group--) {
            int bits = arc >> group * SEVEN_BITS & 0x7f;
            to.write(group == 0 ? bits : bits | 0x80);
        }
    }

    private static byte[] value(int tag, byte[] content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        if (content.length < SHORT_FORM) {
            all.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int start = length[0] == 0 ? 1 : 0;
            all.write(SHORT_FORM | length.length - start);
            all.write(length, start, length.length - start);
        }
        all.writeBytes(content);
        return all.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
