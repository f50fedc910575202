package dev.osiscope.capture.libpcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.osiscope.capture.ReadingSourceContract;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.ReadingSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibpcapSourceTest extends ReadingSourceContract {

    LibpcapSourceTest() {
        super(LibpcapSource.loopbackDevice());
    }

    @Override
    protected ReadingSource sourceOn(String name) {
        return new LibpcapSource(name);
    }

    @Override
    protected String saidOfNone(String name) {
        return "libpcap knows no device called " + name;
    }

    @BeforeEach
    void libraryIsThere() {
        try {
            assertTrue(LibpcapSource.libraryVersion().contains("version"));
        } catch (FrameSourceException missing) {
            abort(missing.getMessage() + "; or name one with -Dosiscope.libpcap");
        }
    }

    @Test
    void linkTypeIsKnownOnceStarted() throws Exception {
        assertThrows(IllegalStateException.class, source()::linkType);
        capture(new byte[1]);
        assertEquals(LinkType.ETHERNET, source().linkType());
    }
}
