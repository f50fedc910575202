package dev.osiscope.viewmodel.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.endpoint.Exchanged;
import dev.osiscope.lab.endpoint.LearnerEnd;
import dev.osiscope.lab.endpoint.SegmentForm;
import dev.osiscope.lab.endpoint.SegmentSaid;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// All segments that a learner has sent, or that came to him, as lines. Used on the JavaFX application thread.
final class LearnerLines {

    private final Messages messages;
    private final ObservableList<LearnerLine> lines = FXCollections.observableArrayList();
    private final ObservableList<LearnerLine> all = FXCollections.unmodifiableObservableList(lines);
    private long taken;

    LearnerLines(Messages messages) {
        this.messages = messages;
    }

    /// In order.
    ObservableList<LearnerLine> all() {
        return all;
    }

    void clear() {
        lines.clear();
        taken = 0;
    }

    /// Takes those that were sent, or came, since.
    void take(LearnerEnd end) {
        long now = end.exchanges();
        if (now > taken) {
            String peer = end.peer().name();
            end.exchanged(taken).forEach(one -> lines.add(line(one, peer)));
            taken = now;
        }
    }

    private LearnerLine line(Exchanged one, String peer) {
        boolean sent = one instanceof Exchanged.Sent;
        String way = messages.text(sent ? "learner.sent" : "learner.came", peer);
        String text = switch (one) {
            case Exchanged.Sent(SegmentForm segment, long _) -> SegmentSaid.of(segment);
            case Exchanged.Came came -> SegmentSaid.of(came);
        };
        return new LearnerLine(sent, text, messages.text("learner.line", way, text));
    }
}
