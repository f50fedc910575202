package dev.osiscope.viewmodel.give;

import dev.osiscope.export.PcapngExport;
import dev.osiscope.export.SafeFile;
import dev.osiscope.export.give.Form;
import dev.osiscope.export.give.GiveAway;
import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.export.picture.Look;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.Inbox;
import dev.osiscope.viewmodel.TimeScale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is given away: the steps that were chosen, as what was chosen. It asks where to, and never replaces a file unasked; it is
/// written in the background.
public final class ExportModel {

    private static final int LONGEST_NUMBER = 9;
    /// How many pixels of a picture one of the window is: it is looked at large.
    private static final double SHARP = 2;

    private final Messages messages;
    private final FileDialogs dialogs;
    private final Executor background;
    private final Consumer<String> notices;
    private final Inbox inbox = new Inbox();
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.HTML);
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.LIGHT);
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty last = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Double>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SessionSnapshot> session = Optional.empty();
    private Optional<PaneCamera> pane = Optional.empty();
    private Optional<PaneFilm> film = Optional.empty();
    private TimeScale scale = TimeScale.EVEN;
    private String title = "";
    private volatile boolean cancelled;
    private volatile int done;
    private int size = 1;

    /// @param dialogs    asks the user where to
    /// @param background where it is written
    /// @param notices    takes what there is to tell
    public ExportModel(Messages messages, FileDialogs dialogs, Executor background, Consumer<String> notices) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.background = background;
        this.notices = notices;
        form.subscribe(this::look);
        first.subscribe(this::look);
        last.subscribe(this::look);
    }

    /// Lets steps of `snapshot` be given away: all of them, or as many of the first as the form holds.
    ///
    /// @param called what the session is called
    /// @param times  how its ladder shows the time between the rows
    /// @param dress  how it looks in the window
    public void offer(SessionSnapshot snapshot, String called, TimeScale times, Look dress) {
        pane = Optional.empty();
        scale = times;
        look.set(dress);
        offer(Optional.of(snapshot), called);
    }

    private void offer(Optional<SessionSnapshot> shown, String called) {
        session = shown;
        title = called;
        if (!forms().contains(form.get())) {
            form.set(forms().getFirst());
        }
        first.set("1");
        last.set(String.valueOf(steps()));
        look();
    }

    /// Lets a pane be given away: as it is, or at steps of its session.
    ///
    /// @param shown  what it shows; empty where that is no session
    /// @param called what it is called
    public void offer(PaneCamera camera, Optional<SessionSnapshot> shown, String called) {
        pane = Optional.of(camera);
        offer(shown, called);
    }

    /// Whether it is a pane that is offered, not the session.
    public boolean offersPane() {
        return pane.isPresent();
    }

    /// As what it can be given away.
    public List<Form> forms() {
        List<Form> still = List.of(Form.PNG, Form.SVG);
        return pane.isEmpty() ? List.of(Form.values())
                : session.isEmpty() ? still : Stream.concat(still.stream(), Stream.of(Form.GIF)).toList();
    }

    /// Whether it is of steps: not the picture of a pane as it is.
    public boolean hasSteps() {
        return pane.isEmpty() || form.get() == Form.GIF;
    }

    /// How many steps there are.
    public int steps() {
        return session.map(shown -> shown.timeline().size()).orElse(0);
    }

    /// As what.
    public ObjectProperty<Form> formProperty() {
        return form;
    }

    /// In which look.
    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /// The number of the first step, from 1, as it is written.
    public StringProperty firstProperty() {
        return first;
    }

    /// The number of the last step.
    public StringProperty lastProperty() {
        return last;
    }

    /// Why that can't be given away, and what can; empty where it can.
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How far the writing has come, 0 to 1; empty while nothing is written.
    public ReadOnlyObjectProperty<Optional<Double>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    private void look() {
        int from = number(first.get());
        int to = number(last.get());
        if (!hasSteps()) {
            problem.set(Optional.empty());
        } else if (steps() == 0) {
            problem.set(Optional.of(messages.text("give.none")));
        } else if (from < 1 || to < from || to > steps()) {
            problem.set(Optional.of(messages.text("give.outside", steps())));
        } else if (to - from + 1 > form.get().most()) {
            problem.set(Optional.of(messages.text("give.many", to - from + 1, form.get().most())));
        } else {
            problem.set(Optional.empty());
        }
    }

    /// The number that is written; 0 where it is none.
    private static int number(String written) {
        return written.strip().matches("\\d{1," + LONGEST_NUMBER + "}") ? Integer.parseInt(written.strip()) : 0;
    }

    /// Asks where to, and writes it.
    public void save() {
        if (problem.get().isPresent() || progress.get().isPresent()) {
            return;
        }
        dialogs.agreedGift(fileName(title) + "." + form.get().extension()).ifPresent(this::write);
    }

    private static String fileName(String called) {
        String name = called.replaceFirst("\\.[A-Za-z0-9.]{1,9}$", "").replaceAll("[^\\p{L}\\p{N}._ -]+", "-").strip();
        return name.isEmpty() ? "osiscope" : name;
    }

    private void write(Path target) {
        pane.ifPresentOrElse(shown -> writePane(shown, target), () -> writeSession(target));
    }

    private void writePane(PaneCamera shown, Path target) {
        switch (form.get()) {
            case GIF -> film(shown, target);
            case SVG -> {
                String drawing = shown.drawing(title);
                inBackground(() -> saved(() -> GiveAway.writeText(drawing, target), target));
            }
            default -> {
                PaneCamera.Picture picture = shown.picture(SHARP);
                inBackground(() -> saved(() -> GiveAway.writePicture(title, picture.width(), picture.colours(), target), target));
            }
        }
    }

    private void film(PaneCamera shown, Path target) {
        try {
            film = Optional.of(new PaneFilm(shown, number(first.get()) - 1, number(last.get()) - 1, target, background, inbox,
                    end -> filmed(messages.text(end == PaneFilm.End.WHOLE ? "give.saved" : "give.cancelled", target)),
                    failure -> filmed(messages.text("file.save.failed", target, failure.getMessage()))));
            progress.set(Optional.of(0.0));
        } catch (IOException failure) {
            notices.accept(messages.text("file.save.failed", target, failure.getMessage()));
        }
    }

    private void filmed(String told) {
        film = Optional.empty();
        progress.set(Optional.empty());
        notices.accept(told);
    }

    private void inBackground(Supplier<String> work) {
        progress.set(Optional.of(0.0));
        background.execute(() -> {
            String told = work.get();
            inbox.execute(() -> {
                progress.set(Optional.empty());
                notices.accept(told);
            });
        });
    }

    private void writeSession(Path target) {
        Excerpt excerpt = new Excerpt(
                title, session.orElseThrow(), number(first.get()) - 1, number(last.get()) - 1, scale, messages);
        GiveAway gift = new GiveAway(excerpt, form.get(), Optional.of(look.get()));
        cancelled = false;
        done = 0;
        size = excerpt.size();
        inBackground(() -> write(gift, target));
    }

    /// Asks where to, and writes the frames of `frames` as pcapng.
    ///
    /// @param called what they are
    public void saveFrames(String called, Timeline frames) {
        dialogs.agreedTarget(fileName(called) + FileDialogs.EXTENSION).ifPresent(target -> background.execute(() -> {
            String told = writeFrames(called, frames, target);
            inbox.execute(() -> notices.accept(told));
        }));
    }

    private String writeFrames(String called, Timeline frames, Path target) {
        try (SafeFile file = SafeFile.beside(target)) {
            new PcapngExport(frames, messages, called, called).write(file.temporary());
            file.keep();
            return messages.text("give.saved", target);
        } catch (IOException failure) {
            return messages.text("file.save.failed", target, failure.getMessage());
        }
    }

    private String saved(Written work, Path target) {
        try {
            work.run();
            return messages.text("give.saved", target);
        } catch (IOException failure) {
            return messages.text("file.save.failed", target, failure.getMessage());
        }
    }

    /// Writes a file.
    @FunctionalInterface
    private interface Written {

        void run() throws IOException;
    }

    private String write(GiveAway gift, Path target) {
        try {
            return gift.write(target, this::goesOn) ? messages.text("give.saved", target) : messages.text("give.cancelled");
        } catch (IOException failure) {
            return messages.text("file.save.failed", target, failure.getMessage());
        }
    }

    private boolean goesOn(int steps) {
        done = steps;
        return !cancelled;
    }

    /// Stops the writing; what was there before stays.
    public void cancel() {
        cancelled = true;
        film.ifPresent(PaneFilm::stop);
    }

    /// Takes what has come from the background; called once a pulse.
    public void pulse() {
        film.ifPresent(PaneFilm::pulse);
        progress.get().ifPresent(_ -> progress.set(Optional.of(film.map(PaneFilm::done).orElse((double) done / size))));
        inbox.workOff();
    }
}
