package dev.osiscope.viewmodel.lesson;

import dev.osiscope.i18n.Language;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// The lessons of the course, with what is remembered of each, and which of them is picked. Used on the JavaFX application thread;
/// they are looked for in the background.
public final class CourseList {

    private final LessonShelf shelf;
    private final LearnerProgress progress;
    private final Executor background;
    private final Executor inbox;
    private final ReadOnlyObjectWrapper<List<CourseItem>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty picked = new SimpleIntegerProperty();
    private List<LessonOffer> offers = List.of();
    private boolean looked;
    /// Which lesson is picked when it is known which there are; empty for the first that is to be done.
    private Optional<Integer> wanted = Optional.empty();

    /// Nobody has looked for them yet.
    CourseList(LessonShelf shelf, LearnerProgress progress, Executor background, Executor inbox) {
        this.shelf = shelf;
        this.progress = progress;
        this.background = background;
        this.inbox = inbox;
    }

    /// The lessons; none before they were looked for.
    public ReadOnlyObjectProperty<List<CourseItem>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /// Which of them is picked, from 0.
    public IntegerProperty pickedProperty() {
        return picked;
    }

    /// The lesson that is picked.
    public Optional<CourseItem> picked() {
        int index = picked.get();
        return index >= 0 && index < items.get().size() ? Optional.of(items.get().get(index)) : Optional.empty();
    }

    /// Whether there is a lesson after the one that is picked.
    public boolean hasNext() {
        return picked.get() + 1 < items.get().size();
    }

    /// Whether somebody has looked for them.
    boolean looked() {
        return looked;
    }

    /// Looks which lessons there are in this language.
    void look(Language language) {
        looked = true;
        background.execute(() -> {
            List<LessonOffer> found = shelf.course(language);
            inbox.execute(() -> {
                offers = found;
                list();
                picked.set(wanted.orElseGet(this::firstToDo));
            });
        });
    }

    /// Picks the lesson that is picked in `other`, where somebody has looked there.
    void takeOver(CourseList other) {
        wanted = other.offers.isEmpty() ? Optional.empty() : Optional.of(other.picked.get());
    }

    /// Lists them anew, with what is remembered now.
    void list() {
        items.set(IntStream.range(0, offers.size())
                .mapToObj(index -> new CourseItem(index + 1, offers.get(index), progress.of(offers.get(index).id()),
                        progress.halfway(offers.get(index).id())))
                .toList());
    }

    /// The first lesson that was left halfway, else the first that was not done.
    private int firstToDo() {
        List<CourseItem> all = items.get();
        return IntStream.range(0, all.size()).filter(index -> all.get(index).halfway().isPresent()).findFirst()
                .orElseGet(() -> IntStream.range(0, all.size())
                        .filter(index -> all.get(index).standing().isEmpty()).findFirst().orElse(0));
    }
}
