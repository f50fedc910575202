package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A body that comes in chunks (RFC 9112 section 7.1), as far as it is there.
///
/// @param chunks  the chunks in their order; of the last of them a part may be missing
/// @param trailer where the trailer begins and ends: empty, where it is not there
/// @param end     where what follows the body begins
/// @param whole   whether nothing is missing of them: also where what follows them is no chunk
public record HttpChunks(List<HttpChunk> chunks, int trailer, int trailerEnd, int end, boolean whole) {

    /// How many chunks are read at most.
    private static final int MOST = 1 << 16;

    /// Takes a copy of the chunks.
    public HttpChunks {
        chunks = List.copyOf(chunks);
    }

    /// Reads the chunks at the start of `body`.
    public static HttpChunks read(Bytes body) {
        List<HttpChunk> chunks = new ArrayList<>();
        long at = 0;
        while (at < body.length() && chunks.size() < MOST) {
            Optional<HttpChunk> chunk = HttpChunk.read(body, (int) at);
            if (chunk.isEmpty()) {
                break;
            }
            chunks.add(chunk.get());
            if (!chunk.get().wholeIn(body)) {
                return new HttpChunks(chunks, body.length(), body.length(), body.length(), false);
            }
            at = chunk.get().end();
            if (chunk.get().last()) {
                return trailer(body, chunks, (int) at);
            }
        }
        return new HttpChunks(chunks, (int) at, (int) at, (int) at, true);
    }

    private static HttpChunks trailer(Bytes body, List<HttpChunk> chunks, int start) {
        int at = start;
        Optional<TextLine> line = TextLine.whole(body, at);
        while (line.filter(found -> found.length() > 0).isPresent()) {
            at = line.get().end();
            line = TextLine.whole(body, at);
        }
        return new HttpChunks(chunks, start, at, line.map(TextLine::end).orElse(at), true);
    }

    /// The data of all chunks without what stands between them.
    public Bytes data(Bytes body) {
        List<Bytes> parts = chunks.stream().map(chunk -> data(chunk, body)).toList();
        BytesBuilder joined = new BytesBuilder(parts.stream().mapToInt(Bytes::length).sum());
        int position = 0;
        for (Bytes part : parts) {
            joined.put(position, part);
            position += part.length();
        }
        return joined.build();
    }

    /// The data of one chunk, as far as it is there.
    public static Bytes data(HttpChunk chunk, Bytes body) {
        return body.from(chunk.dataStart()).atMost((int) Math.min(chunk.size(), body.length()));
    }
}
