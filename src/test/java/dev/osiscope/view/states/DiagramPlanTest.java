package dev.osiscope.view.states;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.viewmodel.tcp.Arrow;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In every room that the pane may give it, no state lies over another and no arrow runs through a state that is not its own.
class DiagramPlanTest {

    private static final double CHARACTER = 0.885 * 0.6;
    private static final double HALF_GAP = 0.35;
    private static final int SAMPLES = 200;

    @ParameterizedTest
    @CsvSource({"13,690,200", "13,0,0", "20.8,930,210", "20.8,700,100", "13,1400,600"})
    void statesStandApartAndArrowsLeadFromOneToAnother(double em, double width, double height) {
        DiagramPlan plan = new DiagramPlan(width, height, em, em * CHARACTER);
        for (Spot one : Spot.values()) {
            staysInside(plan, plan.box(one));
            for (Spot other : Spot.values()) {
                assertTrue(one == other || apart(plan.box(one), plan.box(other), HALF_GAP * em), one + " " + other);
            }
        }
        Arrow.all().forEach(arrow -> leads(plan, arrow));
    }

    private static void staysInside(DiagramPlan plan, DiagramPlan.Box box) {
        assertTrue(box.left() >= 0 && box.right() <= plan.width() && box.top() >= 0 && box.bottom() <= plan.height());
    }

    private static boolean apart(DiagramPlan.Box one, DiagramPlan.Box other, double gap) {
        return one.right() + gap < other.left() || other.right() + gap < one.left()
                || one.bottom() + gap < other.top() || other.bottom() + gap < one.top();
    }

    private static void leads(DiagramPlan plan, Arrow arrow) {
        List<DiagramPlan.Point> route = plan.route(arrow);
        assertTrue(touches(plan.box(Spot.from(arrow)), route.getFirst()), () -> arrow + " begins at its state");
        assertTrue(touches(plan.box(Spot.to(arrow)), route.getLast()), () -> arrow + " ends at its state");
        for (int part = 0; part + 1 < route.size(); part++) {
            for (int sample = 1; sample < SAMPLES; sample++) {
                DiagramPlan.Point point = between(route.get(part), route.get(part + 1), sample / (double) SAMPLES);
                for (Spot spot : Spot.values()) {
                    assertTrue(!plan.box(spot).contains(point), () -> arrow + " runs through " + spot);
                }
                assertTrue(point.x() <= plan.width() && point.y() <= plan.height() && point.y() >= 0);
            }
        }
    }

    private static DiagramPlan.Point between(DiagramPlan.Point one, DiagramPlan.Point other, double share) {
        return new DiagramPlan.Point(one.x() + share * (other.x() - one.x()), one.y() + share * (other.y() - one.y()));
    }

    private static boolean touches(DiagramPlan.Box box, DiagramPlan.Point point) {
        double rounding = 0.01;
        return point.x() >= box.left() - rounding && point.x() <= box.right() + rounding
                && point.y() >= box.top() - rounding && point.y() <= box.bottom() + rounding;
    }
}
