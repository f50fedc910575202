package dev.osiscope.viewmodel.file;

import dev.osiscope.export.FrameFields;
import dev.osiscope.filter.Filter;
import dev.osiscope.filter.FilterError;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.viewmodel.Inbox;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The filter over the lists: what is written, whether it is a filter, and which one is in force. Frames are asked in
/// the background; what it lets through is shown as it is found. Used on the JavaFX application thread.
public final class FilterModel {

    private final Executor background;
    private final FilterHistory memory;
    private final Consumer<Optional<ShownRows>> shown;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<FilterError>> error = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Filter>> applied = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NOTHING);
    private final ReadOnlyObjectWrapper<List<String>> history = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<CaptureSession> capture = Optional.empty();
    private Optional<FilterRun> run = Optional.empty();
    private ShownRows taken;
    /// The history as it is to be kept: written by the background.
    private volatile List<String> newest = List.of();

    /// How far the filter in force has come.
    ///
    /// @param asked      how many packets were asked
    /// @param total      of how many
    /// @param unanswered for how many of them it has no answer, because a pattern would take too long
    public record Progress(int asked, int total, int unanswered) {

        static final Progress NOTHING = new Progress(0, 0, 0);

        /// Whether it goes on.
        public boolean running() {
            return asked < total;
        }

        /// 0 to 1.
        public double fraction() {
            return total == 0 ? 1 : (double) asked / total;
        }
    }

    /// @param shown takes what is to be shown: empty for all packets
    FilterModel(Executor background, Inbox inbox, FilterHistory memory, Consumer<Optional<ShownRows>> shown) {
        this.background = background;
        this.memory = memory;
        this.shown = shown;
        text.subscribe(this::check);
        background.execute(() -> {
            List<String> earlier = memory.list();
            inbox.execute(() -> history.set(FilterHistory.joined(history.get(), earlier)));
        });
    }

    /// What is written.
    public StringProperty textProperty() {
        return text;
    }

    /// What is wrong with that; empty where it is a filter, or blank.
    public ReadOnlyObjectProperty<Optional<FilterError>> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// The filter in force; empty where all packets are shown.
    public ReadOnlyObjectProperty<Optional<Filter>> appliedProperty() {
        return applied.getReadOnlyProperty();
    }

    /// How far it has come.
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The filters that were in force before, the newest first.
    public ReadOnlyObjectProperty<List<String>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    private void check(String written) {
        // What is blank is not compiled: the window need not wait for the catalogue of all fields.
        error.set(!written.isBlank()
                && Filter.compile(written, FrameFields.CATALOGUE) instanceof Filter.Compilation.Refused refused
                ? Optional.of(refused.error())
                : Optional.empty());
    }

    /// Puts into force what is written, where it is a filter; where nothing is written, shows all packets.
    public void apply() {
        if (text.get().isBlank()) {
            showAll();
        } else if (Filter.compile(text.get(), FrameFields.CATALOGUE) instanceof Filter.Compilation.Done done) {
            remember(text.get().strip());
            ask(done.filter());
        }
    }

    private void remember(String written) {
        newest = FilterHistory.joined(List.of(written), history.get());
        history.set(newest);
        background.execute(() -> {
            try {
                memory.keep(() -> newest);
            } catch (IOException forgetful) {
                System.getLogger(FilterModel.class.getName())
                        .log(System.Logger.Level.WARNING, "filters not saved: {0}", forgetful.getMessage());
            }
        });
    }

    private void ask(Filter filter) {
        run.ifPresent(FilterRun::cancel);
        applied.set(Optional.of(filter));
        run = capture.map(opened -> new FilterRun(opened, filter));
        taken = null;
        pulse();
    }

    /// Empties the text and shows all packets.
    public void clear() {
        text.set("");
        showAll();
    }

    private void showAll() {
        run.ifPresent(FilterRun::cancel);
        run = Optional.empty();
        if (applied.get().isPresent()) {
            applied.set(Optional.empty());
            progress.set(Progress.NOTHING);
            shown.accept(Optional.empty());
        }
    }

    /// Asks no more.
    void stop() {
        run.ifPresent(FilterRun::cancel);
    }

    /// Looks at another file, whose packets are all shown, or at none.
    void show(Optional<CaptureSession> other) {
        showAll();
        capture = other;
    }

    /// Takes what was found meanwhile; called once a pulse.
    void pulse() {
        run.ifPresent(current -> {
            current.goOn(background);
            ShownRows newest = current.shown();
            progress.set(new Progress(current.asked(), capture.orElseThrow().index().frames().size(),
                    current.unanswered()));
            if (newest != taken) {
                taken = newest;
                shown.accept(Optional.of(newest));
            }
        });
    }
}
