package dev.osiscope.viewmodel.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.Provenance;
import dev.osiscope.index.Transport;
import dev.osiscope.session.MixedTraffic;
import dev.osiscope.viewmodel.FileDialogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Opening, looking, following, saving: without a window.
@Timeout(120)
class FileViewModelTest {

    private static final int ARP = 1;
    private static final int DNS_ANSWER = 4;
    private static final int SYN = 5;
    private static final int RETRANSMISSION = 10;

    @TempDir
    private Path folder;

    private FileUnderTest under;
    private Path mixed;

    @BeforeEach
    void write() throws IOException {
        under = new FileUnderTest(folder.resolve("state/recent-files"));
        mixed = MixedTraffic.write(MixedTraffic.frames(), folder.resolve("mixed.pcapng"));
    }

    @AfterEach
    void close() {
        under.close();
    }

    private PacketRow packet(int number) {
        return under.model.packets().packet(number - 1);
    }

    @Test
    void everyFrameIsARow() throws InterruptedException {
        under.open(mixed);

        assertEquals(MixedTraffic.frames().size(), under.model.packets().sizeProperty().get());
        assertEquals("0.000000", packet(ARP).time());
        assertEquals("Who has 10.0.0.1, tell 10.0.0.2", packet(ARP).info());
        assertEquals("DNS", packet(DNS_ANSWER).protocol());
        assertEquals("0.004000", packet(SYN).time());
        assertEquals("54", packet(SYN).length());
    }

    @Test
    void firstPacketIsPickedAtOnce() throws InterruptedException {
        under.open(mixed);

        assertEquals(0, under.model.pickedRowProperty().get());
        assertEquals(1, under.shownNumber());
        assertTrue(under.model.session().frame().isPresent());
        assertTrue(under.model.session().stack().isPresent());
        assertEquals("ARP", under.model.session().explain().orElseThrow().title());
        assertEquals(Provenance.FILE, under.model.session().snapshotProperty().get().provenance());
    }

    @Test
    void pickingAPacketMovesThePlayheadInItsConversation() throws InterruptedException {
        under.open(mixed);
        under.pick(RETRANSMISSION);

        assertEquals(Optional.of(new ConversationKey(Transport.TCP, 0)), under.model.conversationProperty().get());
        assertEquals(5, under.model.session().player().stepProperty().get());
        assertEquals(10, under.model.session().snapshotProperty().get().timeline().size());
    }

    @Test
    void movingThePlayheadPicksThePacket() throws InterruptedException {
        under.open(mixed);
        under.pick(SYN);
        under.model.session().player().stepForward();

        assertEquals(SYN, under.model.pickedRowProperty().get(), "the row after the SYN's");
        assertEquals(SYN + 1, under.shownNumber());
    }

    @Test
    void datagramsHaveALadderToo() throws InterruptedException {
        under.open(mixed);
        under.pick(DNS_ANSWER);

        var ladder = under.model.session().ladder();
        assertEquals(2, ladder.size());
        assertEquals(List.of("Client 10.0.0.2:50000", "Server 10.0.0.1:53"), ladder.lifelines(1).stream()
                .map(lifeline -> lifeline.name() + " " + lifeline.endpoint()).toList());
        assertEquals(1, under.model.session().player().stepProperty().get());
    }

    @Test
    void pickingAConversationGoesToItsFirstPacket() throws InterruptedException {
        under.open(mixed);
        under.model.pick(new ConversationKey(Transport.TCP, 1));
        under.pulse();

        assertEquals(17, under.shownNumber());
        under.model.pick(new ConversationKey(Transport.TCP, 0));
        under.pulse();
        assertEquals(SYN, under.shownNumber());
    }

    @Test
    void findingsComeForWhatIsLookedAt() throws InterruptedException {
        under.open(mixed);
        assertEquals(List.of(), under.model.findings().verdicts(RETRANSMISSION - 1));
        under.until(() -> !under.model.findings().verdicts(RETRANSMISSION - 1).isEmpty());

        assertEquals(List.of(SegmentVerdict.RETRANSMISSION), under.model.findings().verdicts(RETRANSMISSION - 1));
        assertEquals("closed in 3 segments · 1 × retransmission", under.model.conversations().item(0).remarks());
        assertEquals("closed in 3 segments · 1 × remarkable", under.model.conversations().item(0).brief());
        assertEquals("", under.model.conversations().item(2).remarks(), "UDP has no analysis");
    }

    @Test
    void conversationsAreSorted() throws InterruptedException {
        under.open(mixed);
        ConversationsModel list = under.model.conversations();
        assertEquals(List.of("TCP 0", "TCP 1", "UDP 0"), names(list));
        assertEquals("10 packets · 568 B · 0.308 s", list.item(0).amount());

        list.sortProperty().set(ConversationSort.PACKETS);
        under.until(() -> !names(list).equals(List.of("TCP 0", "TCP 1", "UDP 0")));
        assertEquals("TCP 0", names(list).getLast());

        list.descendingProperty().set(true);
        under.until(() -> names(list).getFirst().equals("TCP 0"));
        assertEquals(0, list.positionOf(new ConversationKey(Transport.TCP, 0)));
    }

    private static List<String> names(ConversationsModel list) {
        return IntStream.range(0, list.sizeProperty().get()).mapToObj(list::item).map(ConversationItem::name).toList();
    }

    @Test
    void whatIsNoCaptureFileIsSaidAndTheOpenFileStays() throws IOException, InterruptedException {
        under.open(mixed);
        Path text = Files.writeString(folder.resolve("notes.txt"), "no packets here\n");
        under.model.open(text);
        under.until(() -> !under.notices.isEmpty());

        assertEquals(List.of("notes.txt is no capture file: it is text."
                + " OSIscope opens pcapng and pcap, also packed by gzip."), under.notices);
        assertEquals(Optional.of(mixed), under.model.statusProperty().get().file());
        assertEquals("DNS", packet(DNS_ANSWER).protocol());
    }

    @Test
    void otherWrongFilesAreSaid() throws IOException, InterruptedException {
        Path empty = Files.createFile(folder.resolve("empty.pcap"));
        Path zip = Files.write(folder.resolve("a.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Path odd = Files.write(folder.resolve("odd"), new byte[] {1, 2, 3, 4, 5});
        for (Path file : List.of(empty, zip, odd, folder.resolve("gone.pcap"), folder)) {
            int before = under.notices.size();
            under.model.open(file);
            under.until(() -> under.notices.size() > before);
        }
        assertTrue(under.notices.get(0).startsWith("empty.pcap is no capture file: it is empty."));
        assertTrue(under.notices.get(1).startsWith("a.zip is no capture file: it is a ZIP archive;"));
        assertTrue(under.notices.get(2).startsWith("odd is no capture file: Byte 0: no capture file begins with 01020304."));
        assertTrue(under.notices.get(3).startsWith("There is no file "));
        assertTrue(under.notices.get(4).endsWith("is a folder. Choose a file in it."));
        assertFalse(under.model.statusProperty().get().open());
    }

    @Test
    void damagedFileIsOpenedAsFarAsItGoes() throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(mixed);
        Path cut = Files.write(folder.resolve("cut.pcapng"), Arrays.copyOf(whole, whole.length - 10));
        under.open(cut);

        assertEquals(MixedTraffic.frames().size() - 1, under.model.packets().sizeProperty().get());
        String problem = under.model.statusProperty().get().problem().orElseThrow();
        assertTrue(problem.contains("the file ends within a block"), problem);
    }

    @Test
    void growingFileIsFollowed() throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(mixed);
        int half = whole.length / 2;
        Path growing = Files.write(folder.resolve("growing.pcapng"), Arrays.copyOf(whole, half));
        under.open(growing);
        int before = under.model.packets().sizeProperty().get();
        assertTrue(before > 0 && before < MixedTraffic.frames().size());
        assertFalse(under.model.statusProperty().get().growing());
        under.pick(SYN);

        Files.write(growing, Arrays.copyOfRange(whole, half, whole.length), StandardOpenOption.APPEND);
        under.until(() -> under.model.packets().sizeProperty().get() == MixedTraffic.frames().size());
        under.until(() -> under.model.session().snapshotProperty().get().timeline().size() == 10);
        assertTrue(under.model.statusProperty().get().growing());
        assertEquals(SYN, under.shownNumber(), "who looks at something is left there");
        assertEquals(Optional.empty(), under.model.statusProperty().get().problem());
        under.until(() -> !under.model.statusProperty().get().growing());
    }

    @Test
    void recentFilesAreRememberedAndMissingOnesShownSo() throws IOException, InterruptedException {
        Path second = MixedTraffic.write(MixedTraffic.frames(), folder.resolve("second.pcapng"));
        under.open(mixed);
        under.open(second);
        under.until(() -> under.model.recent().listProperty().get().size() == 2);
        Files.delete(mixed);

        try (FileUnderTest later = new FileUnderTest(folder.resolve("state/recent-files"))) {
            later.until(() -> later.model.recent().listProperty().get().size() == 2);
            assertEquals(List.of(new RecentFiles.Recent(second, false), new RecentFiles.Recent(mixed, true)),
                    later.model.recent().listProperty().get());
        }
    }

    @Test
    void filtersAreRememberedForTheNextTime() throws InterruptedException {
        under.open(mixed);
        for (String filter : List.of("arp", "udp", "arp")) {
            under.model.filter().textProperty().set(filter);
            under.model.filter().apply();
        }
        assertEquals(List.of("arp", "udp"), under.model.filter().historyProperty().get());

        under.until(() -> Files.isReadable(folder.resolve("state/filters")) && remembered().equals("arp,udp"));
        try (FileUnderTest later = new FileUnderTest(folder.resolve("state/recent-files"))) {
            later.until(() -> later.model.filter().historyProperty().get().equals(List.of("arp", "udp")));
        }
    }

    private String remembered() {
        try {
            return String.join(",", Files.readAllLines(folder.resolve("state/filters")));
        } catch (IOException unreadable) {
            return "";
        }
    }

    @Test
    void savedFileIsTheSame() throws IOException, InterruptedException {
        under.open(mixed);
        Path copy = folder.resolve("copy.pcapng");
        under.toSave = Optional.of(new FileDialogs.Target(copy, true));
        under.model.saving().save();
        under.until(() -> under.model.saving().doneProperty().get().isPresent());

        assertEquals("mixed.pcapng", under.suggested);
        assertEquals("Saved 18 frames to " + copy, under.model.saving().doneProperty().get().orElseThrow());
        assertArrayEquals(Files.readAllBytes(mixed), Files.readAllBytes(copy));
        under.open(copy);
        assertEquals(MixedTraffic.frames().size(), under.model.packets().sizeProperty().get());
    }

    @Test
    void fileThatIsThereIsReplacedOnlyWhenTheUserAgrees() throws IOException, InterruptedException {
        under.open(mixed);
        Path there = Files.writeString(folder.resolve("there.pcapng"), "precious");
        under.toSave = Optional.of(new FileDialogs.Target(folder.resolve("there"), true));
        under.model.saving().save();

        assertEquals(List.of(there), under.questions, "the extension makes it another file than was agreed to");
        assertEquals("precious", Files.readString(there));

        under.replaces = true;
        under.model.saving().save();
        under.until(() -> under.model.saving().doneProperty().get().isPresent());
        assertArrayEquals(Files.readAllBytes(mixed), Files.readAllBytes(there));
    }

    @Test
    void savingThatFailsSaysWhatToDo() throws InterruptedException {
        under.open(mixed);
        Path nowhere = folder.resolve("no/such/folder/copy.pcapng");
        under.toSave = Optional.of(new FileDialogs.Target(nowhere, true));
        under.model.saving().save();
        under.until(() -> !under.notices.isEmpty());

        assertTrue(under.notices.getFirst().startsWith(nowhere + " can't be written: "), under.notices::toString);
        assertEquals(Optional.empty(), under.model.saving().progressProperty().get());
    }

    @Test
    void fewFramesAreDissectedHoweverManyThereAre() throws IOException, InterruptedException {
        List<Frame> many = MixedTraffic.many(20_000);
        under.open(MixedTraffic.write(many, folder.resolve("many.pcapng")));
        PacketsModel packets = under.model.packets();
        assertEquals(many.size(), packets.sizeProperty().get());
        assertEquals(0, packets.dissected());

        for (int row : new int[] {0, 1, 19_000, 1, 19_000}) {
            packets.packet(row);
        }
        assertEquals(3, packets.dissected());
    }

    private void openWithANote() throws InterruptedException {
        under.open(mixed);
        under.model.notes().put(0, "why so late?");
    }

    @Test
    void whoWantsToKeepUnsavedNotesStays() throws InterruptedException {
        openWithANote();
        under.model.closeFile();
        under.model.open(folder.resolve("other.pcapng"));
        under.model.saving().leave(() -> {
            throw new AssertionError("the program ends");
        });
        under.pulse();

        assertEquals(3, under.unsavedQuestions);
        assertEquals(Optional.of("why so late?"), under.model.notes().on(0));
    }

    @Test
    void unsavedNotesAreThrownAwayOnlyWhenTheUserAgrees() throws InterruptedException {
        openWithANote();
        under.unsaved = FileDialogs.Unsaved.DISCARD;
        under.model.closeFile();

        assertEquals(1, under.unsavedQuestions);
        assertFalse(under.model.statusProperty().get().open());
    }

    @Test
    void unsavedNotesAreSavedBeforeTheFileIsClosed() throws IOException, InterruptedException {
        openWithANote();
        Path target = folder.resolve("noted.pcapng");
        under.toSave = Optional.of(new FileDialogs.Target(target, true));
        under.unsaved = FileDialogs.Unsaved.SAVE;
        under.model.closeFile();
        assertTrue(under.model.statusProperty().get().open());
        under.until(() -> !under.model.statusProperty().get().open());

        assertTrue(Files.readString(target, StandardCharsets.ISO_8859_1).contains("why so late?"));
        assertEquals(1, under.unsavedQuestions);
    }

    @Test
    void whoDoesNotSayWhereToSaveTheNotesStays() throws InterruptedException {
        openWithANote();
        under.unsaved = FileDialogs.Unsaved.SAVE;
        under.model.closeFile();

        assertTrue(under.model.statusProperty().get().open());
    }

    @Test
    void nobodyIsAskedWhereNoNoteWouldBeLost() throws InterruptedException {
        openWithANote();
        under.model.notes().undo();
        under.model.closeFile();

        assertEquals(0, under.unsavedQuestions);
        assertFalse(under.model.statusProperty().get().open());
    }

    @Test
    void closedFileLeavesNothing() throws InterruptedException {
        under.open(mixed);
        under.pick(SYN);
        under.model.closeFile();
        under.pulse();

        assertFalse(under.model.statusProperty().get().open());
        assertEquals(0, under.model.packets().sizeProperty().get());
        assertEquals(0, under.model.conversations().sizeProperty().get());
        assertEquals(Optional.empty(), under.model.session().step());
        assertEquals(FileViewModel.NOTHING, under.model.pickedRowProperty().get());
    }
}
