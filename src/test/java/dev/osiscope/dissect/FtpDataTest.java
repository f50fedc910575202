package dev.osiscope.dissect;

import static dev.osiscope.dissect.Conversation.above;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Data connections that the control connection announces.
class FtpDataTest {

    private static final int PORT = 50_000;

    private final Conversation control = new Conversation(21);

    @Test
    void theConnectionThatPasvAnnouncesBringsData() {
        assertEquals(List.of("ftp"), above(control.server("227 Entering Passive Mode (10,0,0,2,195,80).\n")));
        Conversation data = control.beside(PORT);

        assertEquals(List.of("ftp-data", "data-text-lines"), above(data.server("a list\n")));
        assertEquals(List.of("ftp-data"), above(data.server(Bytes.ofHex("41 00 42"))));
    }

    @Test
    void theConnectionThatEpsvAnnouncesIsOfTheSameServer() {
        control.server("229 Entering Extended Passive Mode (|||50000|)\n");

        assertEquals(List.of("ftp-data", "data-text-lines"), above(control.beside(PORT).client("a file")));
    }

    @Test
    void noOtherConnectionIsTakenForIt() {
        control.server("227 Entering Passive Mode (10,0,0,2,195,80).\n");
        assertEquals(List.of("data"), above(control.beside(PORT + 1).client("a file")));

        Conversation elsewhere = new Conversation(21);
        elsewhere.server("227 Entering Passive Mode (10,0,0,3,195,80).\n");
        elsewhere.client("227 Entering Passive Mode (10,0,0,2,195,80).\n");
        elsewhere.server("200 Entering Passive Mode (10,0,0,2,195,80).\n");
        assertEquals(List.of("data"), above(elsewhere.beside(PORT).client("a file")));
    }

    @Test
    void whereTheServerOpensItItsPortTells() {
        assertEquals(List.of("ftp-data", "data-text-lines"),
                above(new Conversation(FtpDataProtocol.PORT).server("a list")));
    }

    @Test
    void whereTheClientWaitsTheServersDataPortIsAwaited() {
        control.client("PORT 10,0,0,1,195,80\n");

        assertEquals(List.of(false, true), List.of(control.client("LIST\n").awaited(),
                control.between(PORT, FtpDataProtocol.PORT).server("a list").awaited()));
        assertEquals(false, control.between(PORT, FtpDataProtocol.PORT + 1).server("a list").awaited());
    }
}
