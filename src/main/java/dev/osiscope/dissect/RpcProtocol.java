package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.application.RpcProgram;

/// Remote procedure calls on a TCP connection (RFC 5531 section 11): a message is a record, in one or more fragments,
/// each of which says how long it is. They are recognised on whatever port.
enum RpcProtocol implements StreamProtocol {
    /// There is only one.
    INSTANCE;

    /// The port of the program that knows the others.
    static final int PORT = 111;

    private static final int MARK = 4;
    private static final long LAST = 0x80000000L;
    private static final long LENGTH = 0x7fffffffL;
    private static final long LONGEST = 4L << 20;
    private static final int MOST_FRAGMENTS = 64;
    private static final String LIMIT = "the record's mark ends it there";

    @Override
    public Dialogue begin() {
        return new Records();
    }

    @Override
    public boolean recognises(Span payload) {
        Bytes bytes = payload.captured();
        return bytes.length() >= MARK + RpcCalls.TELLING && (bytes.u32(0) & LENGTH) <= LONGEST
                && RpcCalls.begins(bytes.from(MARK));
    }

    /// What both ends say.
    private static final class Records implements Dialogue {

        private final RpcCalls calls = new RpcCalls();

        @Override
        public Extent next(Span rest, Turn turn) {
            Bytes bytes = rest.captured();
            long end = 0;
            for (int fragments = 1; end + MARK <= bytes.length(); fragments++) {
                long mark = bytes.u32((int) end);
                end += MARK + (mark & LENGTH);
                if ((mark & LENGTH) > LONGEST || fragments > MOST_FRAGMENTS) {
                    return new Extent.Known(rest.length(), NamedDissector.of(RpcProgram.PROTOCOL));
                }
                if ((mark & LAST) != 0) {
                    return new Extent.Known(end, this::record);
                }
            }
            return end <= rest.length() ? new Extent.Open(1, this::record) : new Extent.Known(end + MARK, this::record);
        }

        /// A record. One in several fragments is put together.
        private Outcome record(Span span, Context context) {
            int first = (int) Math.min(LONGEST, span.captured().length() < MARK ? 0 : span.captured().u32(0) & LENGTH);
            boolean alone = span.captured().length() < MARK || (span.captured().u32(0) & LAST) != 0;
            Span message = alone ? span.after(Math.min(MARK, span.length())).atMost(first, LIMIT)
                    : Span.of(new Source("reassembled record", joined(span.captured())));
            return calls.dissect(span, message);
        }

        private static Bytes joined(Bytes fragments) {
            BytesBuilder joined = new BytesBuilder(fragments.length());
            int length = 0;
            int at = 0;
            while (at + MARK <= fragments.length()) {
                Bytes data = fragments.from(at + MARK).atMost((int) Math.min(LONGEST, fragments.u32(at) & LENGTH));
                joined.put(length, data);
                length += data.length();
                at += MARK + data.length();
            }
            return joined.build().atMost(length);
        }

        @Override
        public int kept() {
            return calls.kept();
        }
    }
}
