package dev.osiscope.view.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class ContentsTest {

    private final Pane pane = new Pane();
    private final List<Node> nodes = Stream.generate(Group::new).limit(12).map(Node.class::cast).toList();
    private final List<Node> moved = new ArrayList<>();

    ContentsTest() {
        nodes.forEach(node -> node.parentProperty().subscribe((before, now) -> moved.add(node)));
    }

    private void replace(List<Node> wanted) {
        Contents.replace(pane, wanted);
        assertEquals(wanted, pane.getChildren());
    }

    @Test
    void whatStaysIsNotTakenOutMeanwhile() {
        replace(nodes.subList(0, 6));
        moved.clear();
        replace(Stream.of(1, 2, 8, 3, 5, 9, 10).map(nodes::get).toList());
        assertEquals(Stream.of(0, 4, 8, 9, 10).map(nodes::get).toList(), moved);
    }

    @Test
    void anyFollowsAny() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Node> wanted = new ArrayList<>(nodes.stream().filter(_ -> random.nextInt(3) > 0).toList());
            if (round % 3 == 0) {
                Collections.shuffle(wanted, random);
            }
            Set<Node> before = Set.copyOf(pane.getChildren());
            moved.clear();
            replace(wanted);
            boolean noneStays = Collections.disjoint(before, wanted);
            assertTrue(noneStays || moved.stream().noneMatch(node -> before.contains(node) && wanted.contains(node)), "round " + round);
        }
    }
}
