package dev.osiscope.lab.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    /// `SYN`, or `SYN!dropped`.
    private static List<RunFrame> run(String... frames) {
        List<RunFrame> run = new ArrayList<>();
        for (String frame : frames) {
            String[] parts = frame.split("!");
            run.add(new RunFrame(run.size() + 1L, run.size() * 10L, "a", "b", parts[0],
                    parts.length > 1 ? List.of(parts[1]) : List.of(), parts[0].equals("ARP")));
        }
        return run;
    }

    private static List<String> shown(SideBySide both) {
        return both.rows().stream().map(row -> row.left().map(RunFrame::words).orElse("-") + " "
                + row.right().map(RunFrame::words).orElse("-")).toList();
    }

    @Test
    void theSameRunsHaveNoDifferenceWhateverTheirTimesWindowsAndPushes() {
        SideBySide both = SideBySide.of(run("SYN win=1", "PSH,ACK"), run("SYN win=2", "ACK"), 0);
        assertEquals(OptionalInt.empty(), both.firstDifference());
        assertEquals(2, both.rows().size());
    }

    @Test
    void whatTheWireDidIsADifferenceAndWhatIsTheSameAfterItStandsInOneRow() {
        SideBySide both = SideBySide.of(run("SYN", "SYN,ACK", "ACK", "data"),
                run("SYN", "SYN,ACK!dropped", "SYN again", "SYN,ACK", "ACK", "data"), 0);
        assertEquals(List.of("SYN SYN", "SYN,ACK SYN,ACK", "- SYN again", "- SYN,ACK", "ACK ACK", "data data"), shown(both));
        assertEquals(OptionalInt.of(1), both.firstDifference());
    }

    @Test
    void beforeTheWaysPartNothingIsADifference() {
        SideBySide both = SideBySide.of(run("a", "b", "c", "d"), run("b", "a", "c", "e"), 3);
        assertEquals("d e", shown(both).get(both.firstDifference().orElseThrow()));
    }

    @Test
    void questionsForAddressesAreLeftOutUnlessThereIsNothingElse() {
        assertEquals(List.of("SYN SYN"), shown(SideBySide.of(run("ARP", "SYN"), run("SYN", "ARP"), 0)));
        assertEquals(List.of("ARP ARP", "ARP -"), shown(SideBySide.of(run("ARP", "ARP"), run("ARP"), 0)));
    }

    @Test
    void runsThatAreLongerThanCanBeComparedAreStillTold() {
        List<RunFrame> left = new ArrayList<>();
        List<RunFrame> right = new ArrayList<>();
        for (int number = 1; number <= SideBySide.MOST + 500; number++) {
            left.add(new RunFrame(number, number, "a", "b", "l" + number, List.of(), false));
            right.add(new RunFrame(number, number, "a", "b", "r" + number, List.of(), false));
        }
        SideBySide both = SideBySide.of(left, right, 0);
        assertEquals(SideBySide.MOST + 500, both.rows().size());
        assertEquals(OptionalInt.of(0), both.firstDifference());
    }
}
