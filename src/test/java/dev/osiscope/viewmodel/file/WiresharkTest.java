package dev.osiscope.viewmodel.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.session.MixedTraffic;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A script stands for Wireshark: it writes down how it was called.
@Timeout(60)
class WiresharkTest {

    @TempDir
    Path folder;

    private Path bin;

    @BeforeEach
    void makeFolder() throws IOException {
        bin = Files.createDirectory(folder.resolve("bin"));
    }

    private Wireshark script(String... lines) throws IOException {
        assumeTrue(File.separatorChar == '/', "skipped: no shell on this machine");
        Path program = bin.resolve("wireshark");
        Files.writeString(program, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertTrue(program.toFile().setExecutable(true));
        return Wireshark.among("/nowhere" + File.pathSeparator + bin);
    }

    @Test
    void fileIsOpenedAtThePickedPacket() throws Exception {
        Wireshark wireshark = script("echo \"$@\" > " + folder.resolve("call"));
        Path capture = MixedTraffic.write(MixedTraffic.frames(), folder.resolve("a b.pcapng"));
        try (FileUnderTest view = new FileUnderTest(folder.resolve("recent"), wireshark)) {
            view.open(capture);
            view.pick(7);
            view.model.openInWireshark();
            view.until(() -> Files.exists(folder.resolve("call")) && folder.resolve("call").toFile().length() > 0);
        }

        assertEquals("-r " + capture + " -g 7\n", Files.readString(folder.resolve("call")));
    }

    @Test
    void folderOfThePathMayStandInQuotes() throws IOException {
        script("exit 0");

        assertTrue(Wireshark.among("/nowhere" + File.pathSeparator + '"' + bin + '"').installed());
    }

    @Test
    void whatWiresharkComplainsOfIsSaid() throws Exception {
        Wireshark wireshark = script("echo no display >&2", "exit 1");
        assertEquals(Optional.of("no display"), wireshark.open(folder, 1));
        assertEquals(Optional.empty(), script("echo so what >&2").open(folder, 1));
    }

    @Test
    void whereItIsMissingTheWayToHaveItIsSaid() throws Exception {
        Wireshark missing = Wireshark.among(bin.toString());
        assumeTrue(!missing.installed(), "skipped: Wireshark is in its usual place");
        try (FileUnderTest view = new FileUnderTest(folder.resolve("recent"), missing)) {
            view.open(MixedTraffic.write(MixedTraffic.frames(), folder.resolve("mixed.pcapng")));
            assertFalse(view.model.hasWireshark());
            view.model.openInWireshark();
            assertEquals(1, view.notices.size());
            assertTrue(view.notices.getFirst().contains("apt install wireshark"), () -> List.copyOf(view.notices).toString());
        }
    }

    @Test
    void conversationIsShownAloneAndAllAgain() throws Exception {
        try (FileUnderTest view = new FileUnderTest(folder.resolve("recent"))) {
            view.open(MixedTraffic.write(MixedTraffic.frames(), folder.resolve("mixed.pcapng")));
            ConversationKey key = view.model.conversations().keyAt(0);
            view.model.isolation().toggle(key);
            view.until(() -> view.model.packets().sizeProperty().get() == 10);
            assertEquals(Optional.of(key), view.model.isolation().isolated());
            assertEquals("tcp.stream == 0", view.model.filter().textProperty().get());

            view.model.isolation().togglePicked();
            assertEquals(18, view.model.packets().sizeProperty().get());
            assertEquals(Optional.empty(), view.model.isolation().isolated());
        }
    }
}
