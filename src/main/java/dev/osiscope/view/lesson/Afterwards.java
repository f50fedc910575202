package dev.osiscope.view.lesson;

import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Inline;
import java.util.List;
import javafx.scene.Node;

/// What a learner can do after a lesson.
final class Afterwards {

    private Afterwards() {}

    static Node list(List<String> sentences, Prose prose) {
        return prose.of(List.of(new Block.Bullets(sentences.stream()
                .map(sentence -> List.<Inline>of(new Inline.Text(sentence))).toList()))).getFirst();
    }
}
