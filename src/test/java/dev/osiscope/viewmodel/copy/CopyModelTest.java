package dev.osiscope.viewmodel.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.Provenance;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.Participants;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.Selection;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.WireSession;
import dev.osiscope.viewmodel.give.ExportModel;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A copy of the first message of the modelled demo, whose frames have no checksums.
class CopyModelTest {

    @TempDir
    private Path folder;

    private final SessionSnapshot demo = RecordedDemo.modelled();
    private final List<String> notices = new ArrayList<>();
    private final SessionViewModel model = new SessionViewModel(demo, RecordedDemo.MESSAGES);
    private CopyModel copy;

    @BeforeEach
    void copyTheFirstMessage() {
        model.player().goTo(RecordedDemo.firstOf(demo, SegmentRole.DATA));
        copy = CopyModel.of(model, exports()).orElseThrow();
    }

    /// Saves to one file, without a question.
    private ExportModel exports() {
        FileDialogs dialogs = (FileDialogs) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {FileDialogs.class},
                (_, method, _) -> method.getName().equals("agreedTarget") ? Optional.of(folder.resolve("copy.pcapng")) : null);
        return new ExportModel(RecordedDemo.MESSAGES, dialogs, Runnable::run, notices::add);
    }

    private void pick(String id) {
        copy.session().selectionProperty().set(copy.session().frame().orElseThrow().pickField(id));
    }

    private void write(String id, String value) {
        pick(id);
        copy.writeValue(value);
    }

    private Dissection dissection() {
        return copy.session().step().orElseThrow().dissection().orElseThrow();
    }

    private String text(String id) {
        return dissection().field(id).orElseThrow().text();
    }

    private String fates() {
        return copy.verdicts().stream().map(verdict -> verdict.protocol() + " " + verdict.fate())
                .collect(Collectors.joining(", "));
    }

    @Test
    void everyFrameOfALabHasACopyAlsoOneThatArrivesLate() {
        SessionViewModel lab = new SessionViewModel(WireSession.whole(), RecordedDemo.MESSAGES);
        for (int step = 0; step < WireSession.SIZE; step++) {
            lab.player().goTo(step);
            Optional<CopyModel> made = CopyModel.of(lab, exports());
            assertEquals(lab.frame().isPresent(), made.isPresent());
            made.ifPresent(one -> {
                one.fixChecksums();
                assertFalse(one.verdicts().isEmpty());
                assertEquals(List.of("client", "hub"), Participants.of(one.session().snapshotProperty().get()).names());
            });
        }
    }

    @Test
    void theCopyIsJudgedInItsPlace() {
        assertEquals(Provenance.COPY, copy.session().snapshotProperty().get().provenance());
        assertEquals(model.step().orElseThrow().index(), copy.session().step().orElseThrow().index());
        assertEquals(model.step().orElseThrow().title(), copy.session().step().orElseThrow().title());
        assertEquals("Hub messages", dissection().layers().getLast().protocol().name());
        assertEquals(0, copy.differing());
    }

    @Test
    void aStepWithoutAFrameHasNoCopy() {
        model.player().goTo(0);

        assertTrue(CopyModel.of(model, exports()).isEmpty());
    }

    @Test
    void anotherValueIsSeenInTheFieldsAndInTheExplanation() {
        write("tcp.window_size_value", "0");
        assertEquals("0", text("tcp.window_size_value"));

        pick("tcp.flags.fin");
        copy.flip(0);
        assertEquals("Set", text("tcp.flags.fin"));
        assertTrue(RecordedDemo.MESSAGES.text(copy.session().step().orElseThrow().title()).contains("FIN"));
        assertEquals("tcp.flags.fin", copy.field().orElseThrow().id(), "what is picked stays picked");
    }

    @Test
    void theOriginalStaysAsItIs() {
        Bytes before = model.step().orElseThrow().dissection().orElseThrow().frame().bytes();
        write("ip.ttl", "1");

        assertEquals(before, model.step().orElseThrow().dissection().orElseThrow().frame().bytes());
        assertEquals(1, copy.differing());
        copy.restore();
        assertEquals(before, copy.bytes());
        assertTrue(copy.canUndo(), "that can be undone, too");
    }

    @Test
    void changesGoBackAndForth() {
        write("ip.ttl", "1");
        write("ip.ttl", "0x2");
        write("ip.ttl", "2");
        assertEquals("2", text("ip.ttl"));

        copy.undo();
        assertEquals("1", text("ip.ttl"));
        copy.undo();
        assertFalse(copy.canUndo(), "what changes nothing is no change");
        assertEquals(0, copy.differing());
        copy.redo();
        copy.redo();
        copy.redo();
        assertEquals("2", text("ip.ttl"));
        copy.undo();
        write("ip.ttl", "9");
        assertFalse(copy.canRedo(), "what was undone is forgotten when something else is changed");
    }

    @Test
    void theFirstLayerThatDropsItIsTheLastThatSeesIt() {
        assertEquals("IPv4 DROPPED, TCP UNSEEN, Hub messages UNSEEN", fates(), "a model has no checksums");

        copy.fixChecksums();
        assertEquals("IPv4 TAKEN, TCP TAKEN, Hub messages TAKEN", fates());
        assertEquals("1 Good", text("ip.checksum.status"));
        assertEquals("1 Good", text("tcp.checksum.status"));

        write("tcp.window_size_value", "7");
        assertEquals("IPv4 TAKEN, TCP DROPPED, Hub messages UNSEEN", fates());
        assertTrue(copy.verdicts().get(1).words().startsWith("Wrong checksum."), copy.verdicts().get(1).words());

        copy.undo();
        write("ip.dst", "10.0.0.9");
        copy.fixChecksums();
        assertEquals("IPv4 DROPPED", copy.verdicts().stream().limit(1).map(verdict -> verdict.protocol() + " " + verdict.fate())
                .findFirst().orElseThrow());
        assertTrue(copy.verdicts().getFirst().words().contains("10.0.0.9"), copy.verdicts().getFirst().words());
    }

    @Test
    void aHeaderThatCanNotBeIsDroppedThere() {
        copy.fixChecksums();
        write("tcp.hdr_len", "16");
        copy.fixChecksums();

        assertTrue(fates().startsWith("IPv4 TAKEN, TCP DROPPED"), fates());
    }

    @Test
    void whatIsNoSegmentAnyMoreIsStillShown() {
        write("ip.proto", "17");

        assertEquals("UDP", dissection().layers().get(1).protocol().name());
        assertEquals(1, copy.session().snapshotProperty().get().timeline().size());
        copy.undo();
        assertEquals("TCP", dissection().layers().get(1).protocol().name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ip.ttl|256|byte 8: 256 needs more than 8 bits. The largest number that fits is 255.",
        "ip.ttl|much|byte 8: “much” is no number. Write decimal digits, or 0x before hexadecimal digits, or 0b before bits.",
        "ip.dst|10.0.1|bytes 16–19: “10.0.1” is no IPv4 address.",
        "ip.dst|10.0.0.256|bytes 16–19: “10.0.0.256” is no IPv4 address.",
        "tcp.hdr_len|22|byte 32, bits 0–3: 22 is no multiple of 4.",
        "tcp.hdr_len|64|byte 32, bits 0–3: 64 needs more than 4 bits. The largest number that fits is 60."})
    void whatDoesNotFitSaysWhereAndHowToMendIt(String id, String value, String problem) {
        write(id, value);

        assertTrue(copy.problemProperty().get().orElseThrow().startsWith(problem), copy.problemProperty().get().toString());
        assertEquals(0, copy.differing());
    }

    @Test
    void bytesKeepTheirNumber() {
        pick("ip.id");
        copy.writeHex("12");
        assertEquals("bytes 4–5: 1 bytes were written, and 2 stand there. Write 2 bytes: the frame keeps its length.",
                copy.problemProperty().get().orElseThrow());
        copy.writeHex("1x 34");
        assertTrue(copy.problemProperty().get().orElseThrow().contains("are no bytes"));
        copy.writeHex("12 34");
        assertEquals(Optional.empty(), copy.problemProperty().get());
        assertEquals("12 34", copy.hex());
        assertEquals("0x1234", text("ip.id").substring(0, 6));
    }

    @Test
    void everyWayToWriteANumberIsRead() {
        write("ip.ttl", "0x0a");
        assertEquals("10", text("ip.ttl"));
        write("ip.ttl", "0b11");
        assertEquals("3", copy.value());
        write("tcp.hdr_len", "24");
        assertEquals("24", copy.value());
    }

    @Test
    void whereNothingIsPickedNothingIsWritten() {
        copy.session().selectionProperty().set(Selection.NOTHING);
        copy.writeValue("1");

        assertTrue(copy.problemProperty().get().orElseThrow().startsWith("Nothing is picked"));
    }

    @Test
    void theSavedCopyIsMarkedAsOne() throws IOException {
        write("ip.ttl", "1");
        copy.save();

        try (CaptureFileReader reader = CaptureFileReader.open(folder.resolve("copy.pcapng"))) {
            assertTrue(reader.next(), notices.toString());
            Frame frame = reader.frame();
            assertEquals(copy.bytes(), frame.bytes());
            assertEquals(Provenance.MODELLED, frame.provenance(), "it is no frame of a wire when it is opened again");
            assertFalse(reader.next());
        }
    }
}
