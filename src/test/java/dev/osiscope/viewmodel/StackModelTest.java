package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.session.SessionSnapshot;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StackModelTest {

    private final SessionSnapshot session = RecordedDemo.modelled();

    static List<StackModel> stacks() {
        return RecordedDemo.all().stream()
                .flatMap(session -> IntStream.range(0, session.timeline().size()).mapToObj(index ->
                        StackModel.of(session, session.timeline().step(index), RecordedDemo.MESSAGES)))
                .toList();
    }

    private StackModel at(SegmentRole role) {
        int step = RecordedDemo.firstOf(session, role);
        return StackModel.of(session, session.timeline().step(step), RecordedDemo.MESSAGES);
    }

    private static int total(StackModel stack) {
        return stack.overhead().map(Overhead::total).orElse(0);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void sevenRowsSevenFirstAndEachIsFoundByItsLayer(StackModel stack) {
        assertEquals(
                Arrays.asList(OsiLayer.values()).stream()
                        .sorted((one, other) -> other.number() - one.number())
                        .toList(),
                stack.rows().stream().map(StackModel.Row::layer).toList());
        for (OsiLayer layer : OsiLayer.values()) {
            assertEquals(layer, stack.row(layer).layer());
        }
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void everyRowSaysInWordsWhatItDoesOrWhyNot(StackModel stack) {
        stack.rows().forEach(row -> {
            assertFalse(row.does().isBlank());
            assertEquals(row.acts() && row.act().bytes().isPresent(), row.size() > 0, () -> row.layer() + " " + row);
        });
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void partsOfTheFrameAddUpToItsLength(StackModel stack) {
        assertEquals(total(stack), stack.nest().stream().mapToInt(StackModel.Box::size).sum());
        assertEquals(stack.receiver().isPresent(), total(stack) > 0);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void headersAddedAndDataAreTheWholeFrame(StackModel stack) {
        int headers = stack.rows().stream()
                .filter(row -> row.layer().number() <= OsiLayer.TRANSPORT.number())
                .mapToInt(StackModel.Row::size)
                .sum();
        int data = stack.row(OsiLayer.APPLICATION).size();
        assertEquals(total(stack), stack.receiver().isPresent() ? headers + data : 0);
    }

    @Test
    void synGoesFromAdaToTheHubAndStopsAtTheTransportLayer() {
        StackModel stack = at(SegmentRole.SYN);
        assertEquals("Ada", stack.sender());
        assertEquals(Optional.of("Hub"), stack.receiver());
        assertTrue(stack.row(OsiLayer.TRANSPORT).acts());
        assertFalse(stack.row(OsiLayer.APPLICATION).acts());
        assertEquals(EnumSet.of(TcpIpLayer.TRANSPORT, TcpIpLayer.INTERNET), EnumSet.copyOf(stack.internet()));
        assertEquals(List.of("IPv4", "TCP"), stack.nest().stream().map(StackModel.Box::title).toList());
    }

    @Test
    void messageReachesTheApplicationLayer() {
        StackModel stack = at(SegmentRole.DATA);
        assertTrue(stack.row(OsiLayer.APPLICATION).acts());
        assertTrue(stack.internet().contains(TcpIpLayer.APPLICATION));
        assertEquals(11, stack.row(OsiLayer.APPLICATION).size());
        assertEquals(new StackModel.Box("Hub messages", OsiLayer.APPLICATION, 11, "21.6 %"), stack.nest().getLast());
    }

    @Test
    void applicationStepHasNoReceiverAndNoFrame() {
        StackModel stack = StackModel.of(session, session.timeline().step(0), RecordedDemo.MESSAGES);
        assertEquals("Hub", stack.sender());
        assertEquals(Optional.empty(), stack.receiver());
        assertEquals(List.of(), stack.nest());
        assertEquals(Optional.empty(), stack.overhead());
        assertEquals("", stack.spoken(RecordedDemo.MESSAGES));
    }

    @Test
    void internetLayersComeTopmostFirst() {
        assertEquals("APPLICATION TRANSPORT INTERNET LINK",
                StackModel.internetLayers().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }
}
