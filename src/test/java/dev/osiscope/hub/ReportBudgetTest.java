package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportBudgetTest {

    private static final long SECOND = 1_000_000_000L;
    private static final int FIVE_SECONDS = 5;

    private final ReportBudget budget = new ReportBudget();

    @Test
    void pieceThatHasBegunIsReportedToItsEnd() {
        budget.look(0);
        for (int report = 0; report < 2 * ReportBudget.MOST; report++) {
            assertTrue(budget.take());
        }
        budget.look(0);
        assertFalse(budget.take());
    }

    @Test
    void afterAGapItGoesOnOnceEnoughIsSavedUp() {
        spend();
        assertEquals(0, budget.look(FIVE_SECONDS * SECOND - 1));
        assertFalse(budget.take());
        assertEquals(2, budget.look(FIVE_SECONDS * SECOND));
        assertTrue(budget.take());
    }

    @Test
    void clockThatGoesBackSavesNothingUp() {
        spend();
        budget.look(-SECOND);
        assertFalse(budget.take());
        assertEquals(2, budget.look((FIVE_SECONDS - 1) * SECOND));
    }

    @Test
    void inTheLongRunReportsKeepToTheirRate() {
        long made = 0;
        for (int piece = 0; piece < 100_000; piece++) {
            budget.look(piece * SECOND / 1_000);
            for (int report = 0; report < 100; report++) {
                made += budget.take() ? 1 : 0;
            }
        }
        assertTrue(made <= ReportBudget.MOST + 101 * ReportBudget.PER_SECOND, () -> "too many");
        assertTrue(made >= 90 * ReportBudget.PER_SECOND, () -> "too few");
    }

    @Test
    void gapIsToldBeforeWhatComesAfterIt() {
        List<ApplicationEvent> seen = new ArrayList<>();
        long[] now = {0};
        Reporter reporter = new Reporter("Hub", seen::add, () -> now[0]);
        HubEvents events = new HubEvents(reporter);
        Connection connection = new Connection(new InetSocketAddress("127.0.0.1", 1), new InetSocketAddress("127.0.0.1", 2));
        for (int message = 0; message <= ReportBudget.MOST; message++) {
            reporter.begin();
            events.emit("message", connection, "");
        }
        reporter.socketCall(SocketCall.Kind.CLOSE, connection);
        now[0] = FIVE_SECONDS * SECOND;
        reporter.begin();
        events.emit("message", connection, "last");
        assertEquals(ReportBudget.MOST + 3, seen.size());
        assertEquals(SocketCall.Kind.CLOSE, ((SocketCall) seen.get(ReportBudget.MOST)).kind());
        EmitterCall gap = (EmitterCall) seen.get(ReportBudget.MOST + 1);
        assertEquals("unreported: 1 report", gap.event() + ": " + gap.data());
        assertEquals("last", ((EmitterCall) seen.getLast()).data());
    }

    /// Spends all, and one more.
    private void spend() {
        budget.look(0);
        for (int report = 0; report < ReportBudget.MOST; report++) {
            budget.take();
        }
        budget.look(0);
        assertFalse(budget.take());
    }
}
