package dev.osiscope.viewmodel.lesson;

import dev.osiscope.i18n.Language;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.Lesson;
import dev.osiscope.lesson.Spot;
import dev.osiscope.lesson.author.DraftReader;
import dev.osiscope.lesson.shelf.Course;
import dev.osiscope.lesson.shelf.LessonFailure;
import dev.osiscope.lesson.shelf.LessonFolder;
import dev.osiscope.lesson.shelf.LessonPlace;
import dev.osiscope.lesson.shelf.OpenedLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The lessons that come with the program, and those in folders and zip files.
final class FolderShelf implements LessonShelf {

    @Override
    public List<LessonOffer> course(Language language) {
        return Course.ids().stream().map(id -> offer(id, language)).flatMap(Optional::stream).toList();
    }

    private static Optional<LessonOffer> offer(String id, Language language) {
        try {
            return OpenedLesson.text(Course.folder(id), language).lesson().map(lesson -> offer(id, lesson));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static LessonOffer offer(String id, Lesson lesson) {
        return new LessonOffer(id, lesson.head().title(), lesson.head().minutes(),
                lesson.stops().stream().mapToInt(stop -> stop.predictions().size()).sum(), lesson.head().afterwards());
    }

    @Override
    public Taken take(String id, Language language) {
        try {
            return taken(Course.folder(id), language);
        } catch (IOException failure) {
            return new Taken.Unreadable(LessonFailure.of(id, failure));
        }
    }

    @Override
    public Taken take(Path place, Language language) {
        Path folder = holds(place);
        try (LessonPlace open = LessonPlace.open(folder)) {
            return taken(open.folder(), language);
        } catch (IOException failure) {
            return new Taken.Unreadable(LessonFailure.of(folder.toString(), failure));
        }
    }

    @Override
    public Taken edit(Path place, Language language) {
        Path folder = holds(place);
        try (LessonPlace open = LessonPlace.open(folder)) {
            OpenedLesson opened = OpenedLesson.open(open.folder(), language);
            Optional<String> text = open.folder().text(opened.file());
            if (opened.ready().isEmpty() || opened.session().isEmpty() || text.isEmpty()) {
                return new Taken.Faulty(opened.findings());
            }
            if (opened.ready().get().lesson().language() != language) {
                return new Taken.Faulty(List.of(Finding.error(opened.file(), Spot.START, "author.lost.language")));
            }
            DraftReader.Reading read = DraftReader.read(opened.ready().get(), opened.file(), text.get());
            return read.draft().<Taken>map(draft -> new Taken.Written(
                            Files.isDirectory(folder) ? draft.savedIn(folder.toAbsolutePath().toString()) : draft, opened.session().get()))
                    .orElseGet(() -> new Taken.Faulty(read.findings()));
        } catch (IOException failure) {
            return new Taken.Unreadable(LessonFailure.of(folder.toString(), failure));
        }
    }

    /// A lesson's text stands for its folder.
    private static Path holds(Path place) {
        Path parent = place.toAbsolutePath().getParent();
        return Files.isRegularFile(place) && place.toString().endsWith(".md") && parent != null ? parent : place;
    }

    private static Taken taken(LessonFolder folder, Language language) throws IOException {
        OpenedLesson opened = OpenedLesson.open(folder, language);
        return opened.ready().isPresent() && opened.session().isPresent()
                ? new Taken.Ready(opened.ready().get(), opened.session().get()) : new Taken.Faulty(opened.findings());
    }
}
