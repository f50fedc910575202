package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import java.util.Optional;

/// The parts of a message of SMB, of either kind: numbers with the lowest byte first, some of which say where another part
/// begins and how long it is.
///
/// @param span   the message
/// @param header where the first part can begin
record SmbParts(Span span, int header) {

    private static final String LIMIT = "the message's lengths end it there";

    /// The captured bytes of the message.
    Bytes bytes() {
        return span.captured();
    }

    /// A number; 0 where it was not captured.
    long number(int start, int length) {
        return start + length > bytes().length() ? 0 : bytes().littleEndian(BitRange.ofBytes(start, length));
    }

    /// What signs in.
    Optional<Inner> token(long start, long length) {
        return part(start, length).map(part -> new Inner(GssDissector.tokenOrNtlm(part.captured()), part));
    }

    /// A call of a procedure.
    Optional<Inner> call(long start, long length) {
        return part(start, length).flatMap(DceRpcDissector::inPipe);
    }

    /// What is read or written: a call of a procedure, where it looks like one.
    Optional<Inner> contents(long start, long length) {
        return part(start, length).map(part ->
                DceRpcDissector.inPipe(part).orElseGet(() -> new Inner(DataDissector::dissect, part)));
    }

    private Optional<Span> part(long start, long length) {
        return start < header || length <= 0 || start >= bytes().length() ? Optional.empty()
                : Optional.of(span.after((int) start).atMost((int) Math.min(length, Integer.MAX_VALUE), LIMIT));
    }
}
