package dev.osiscope.view.lesson;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.viewmodel.tcp.Arrow;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In narrow and wide rooms no state lies over another, and no way runs behind a state that is not its own.
class StateMapPlanTest {

    private static final double CHIP = 22;
    private static final double CHARACTER = 7;
    private static final double PADDING = 16;
    private static final int SAMPLES = 200;

    @ParameterizedTest
    @ValueSource(doubles = {288, 300, 417, 520, 530, 600, 900})
    void waysLeadFromStateToStateAndRunBehindNoOther(double width) {
        StateMapPlan plan = new StateMapPlan(width, CHIP, state -> state.toString().length() * CHARACTER + PADDING);
        double height = StateMapPlan.height(width, CHIP);
        for (TcpState one : TcpState.values()) {
            StateMapPlan.Box box = plan.box(one);
            assertTrue(box.x() - box.width() / 2 >= 0 && box.x() + box.width() / 2 <= width, one + " stays inside");
            assertTrue(box.y() - box.height() / 2 >= 0 && box.y() + box.height() / 2 <= height, one + " stays inside");
            for (TcpState other : TcpState.values()) {
                assertTrue(one == other || apart(box, plan.box(other)), one + " " + other);
            }
        }
        Arrow.all().stream().filter(StateMapPlan::shows).forEach(arrow -> leads(plan, arrow));
    }

    private static boolean apart(StateMapPlan.Box one, StateMapPlan.Box other) {
        return Math.abs(one.x() - other.x()) > (one.width() + other.width()) / 2
                || Math.abs(one.y() - other.y()) > (one.height() + other.height()) / 2;
    }

    private static void leads(StateMapPlan plan, Arrow arrow) {
        List<StateMapPlan.Point> route = plan.route(arrow);
        assertTrue(touches(plan.box(arrow.from()), route.getFirst(), 0.01), () -> arrow + " begins at its state");
        assertTrue(touches(plan.box(arrow.to()), route.getLast(), 0.01), () -> arrow + " ends at its state");
        for (int part = 0; part + 1 < route.size(); part++) {
            for (int sample = 1; sample < SAMPLES; sample++) {
                StateMapPlan.Point point = between(route.get(part), route.get(part + 1), sample / (double) SAMPLES);
                for (TcpState state : TcpState.values()) {
                    assertTrue(!touches(plan.box(state), point, -0.01), () -> arrow + " runs behind " + state);
                }
            }
        }
    }

    private static StateMapPlan.Point between(StateMapPlan.Point one, StateMapPlan.Point other, double share) {
        return new StateMapPlan.Point(one.x() + share * (other.x() - one.x()), one.y() + share * (other.y() - one.y()));
    }

    private static boolean touches(StateMapPlan.Box box, StateMapPlan.Point point, double more) {
        return Math.abs(point.x() - box.x()) <= box.width() / 2 + more && Math.abs(point.y() - box.y()) <= box.height() / 2 + more;
    }
}
