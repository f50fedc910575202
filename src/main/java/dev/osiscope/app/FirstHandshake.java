package dev.osiscope.app;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.timeline.ChangedStep;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.util.Subscription;

/// Lets a demo begin with its first handshake drawn whole, as soon as that has been seen, and play on from there: to play up to
/// there takes seven seconds. Who wants to see the segments move goes back to the start.
final class FirstHandshake {

    private final SessionViewModel demo;
    private Subscription waiting = Subscription.EMPTY;

    private FirstHandshake(SessionViewModel demo) {
        this.demo = demo;
    }

    /// Waits for the handshake in `demo`, which plays; whoever stops it meanwhile goes his own way.
    static void showIn(SessionViewModel demo) {
        FirstHandshake first = new FirstHandshake(demo);
        first.waiting = demo.lookProperty().subscribe(first::look);
    }

    private void look() {
        if (!demo.player().playingProperty().get()) {
            waiting.unsubscribe();
            return;
        }
        end(demo.snapshotProperty().get().timeline()).ifPresent(step -> {
            waiting.unsubscribe();
            // Others are still being told of the look that this one is about.
            Platform.runLater(() -> playFrom(step));
        });
    }

    private void playFrom(int step) {
        demo.player().goTo(step);
        demo.player().play();
    }

    /// The step in which the first server knows that the connection is there.
    static OptionalInt end(Timeline timeline) {
        return IntStream.range(0, timeline.changesBefore(timeline.size())).mapToObj(timeline::changed)
                .filter(FirstHandshake::establishes).mapToInt(ChangedStep::index).findFirst();
    }

    private static boolean establishes(ChangedStep changed) {
        return changed.changes().stream()
                .anyMatch(change -> change.end() == End.SERVER && change.to() == TcpState.ESTABLISHED);
    }
}
