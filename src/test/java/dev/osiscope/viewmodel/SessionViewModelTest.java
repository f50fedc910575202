package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.session.SessionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionViewModelTest {

    private final SessionSnapshot session = RecordedDemo.modelled();
    private final SessionViewModel model = new SessionViewModel(session, RecordedDemo.MESSAGES);

    private String pickedAt(SegmentRole role) {
        model.player().goTo(RecordedDemo.firstOf(session, role));
        return assertInstanceOf(Selection.OfField.class, model.selectionProperty().get()).field().id();
    }

    @Test
    void tellingFieldIsPickedWhereTheSegmentHasOne() {
        assertEquals("tcp.seq_raw", pickedAt(SegmentRole.SYN));
        assertEquals("tcp.ack_raw", pickedAt(SegmentRole.SYN_ACK));
        assertEquals("tcp.ack_raw", pickedAt(SegmentRole.HANDSHAKE_ACK));
        assertEquals("hub.message", pickedAt(SegmentRole.DATA));
        assertEquals("tcp.flags.fin", pickedAt(SegmentRole.FIRST_FIN));
    }

    @Test
    void stepWithoutAFrameHasNothingPicked() {
        model.player().goTo(RecordedDemo.firstOf(session, SegmentRole.SYN));
        model.player().goTo(0);
        assertSame(Selection.NOTHING, model.selectionProperty().get());
        assertEquals(Optional.empty(), model.frame());
    }

    @Test
    void growingSessionKeepsPlayheadAndSelection() {
        int syn = RecordedDemo.firstOf(session, SegmentRole.SYN);
        SessionViewModel live =
                new SessionViewModel(RecordedDemo.cutTo(session, syn + 1), RecordedDemo.MESSAGES);
        live.player().goTo(syn);
        Selection picked = live.frame().orElseThrow().pickByte(live.sourceProperty().get().orElseThrow(), 0);
        live.selectionProperty().set(picked);
        live.show(session);
        assertEquals(syn, live.player().stepProperty().get());
        assertEquals(picked, live.selectionProperty().get());
    }

    @Test
    void panesThatLookAtOnceSeeAPlayheadWithinTheSession() {
        model.player().goTo(Integer.MAX_VALUE);
        List<String> seen = new ArrayList<>();
        model.snapshotProperty().subscribe(newest -> seen.add(look()));
        model.player().stepProperty().subscribe(step -> seen.add(look()));
        seen.clear();
        model.show(RecordedDemo.cutTo(session, 3));
        model.show(RecordedDemo.cutTo(session, 0));
        assertEquals(List.of(), seen.stream().filter(words -> !words.equals("fine")).toList());
        assertEquals(-1, model.player().stepProperty().get());
    }

    /// What a pane does when something has changed; words instead of an exception, which JavaFX would swallow.
    private String look() {
        try {
            model.stage();
            model.stack();
            model.explain();
            model.ladder().lifelines(model.player().stepProperty().get());
            return "fine";
        } catch (RuntimeException failure) {
            return failure.toString();
        }
    }
}
