package dev.osiscope.hub;

import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The whole texts that came over a WebSocket, in order.
public final class Heard implements WebSocket.Listener {

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        parts.append(part);
        if (last) {
            texts.add(parts.toString());
            parts.setLength(0);
        }
        socket.request(1);
        return null;
    }

    /// The next one; null where none comes within so many seconds.
    public String next(long seconds) throws InterruptedException {
        return texts.poll(seconds, TimeUnit.SECONDS);
    }
}
