package breach.conversation;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/// A channel where bytes come in as values.
public final class OpensAChannel {

    private OpensAChannel() {
    }

    /// Breaks it.
    public static boolean open(SocketChannel channel) throws IOException {
        return channel.finishConnect();
    }
}
