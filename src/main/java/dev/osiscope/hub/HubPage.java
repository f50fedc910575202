package dev.osiscope.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The page that makes a browser a client of the hub.
final class HubPage {

    /// What the page may do: its own script, its own style, and to connect to where it comes from.
    static final String POLICY =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; form-action 'none'";

    private static final String FILE = "/hub/page.html";

    private HubPage() {
    }

    /// Its bytes, UTF-8.
    static ByteBuf text() {
        try (InputStream page = HubPage.class.getResourceAsStream(FILE)) {
            return Unpooled.wrappedBuffer(page.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
