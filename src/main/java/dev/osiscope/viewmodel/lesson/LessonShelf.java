package dev.osiscope.viewmodel.lesson;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.author.LessonDraft;
import dev.osiscope.session.SessionSnapshot;
import java.nio.file.Path;
import java.util.List;

/// Where lessons come from. Asked in the background, where files may be read; nothing of what is in them makes an exception.
public interface LessonShelf {

    /// The lessons of the course, in its order.
    List<LessonOffer> course(Language language);

    /// A lesson of the course.
    ///
    /// @param id its [LessonOffer#id()]
    Taken take(String id, Language language);

    /// A lesson in a folder or a zip file of somebody's.
    Taken take(Path place, Language language);

    /// A lesson in a folder or a zip file of somebody's, to go on writing it.
    Taken edit(Path place, Language language);

    /// The lessons that come with the program, and any that somebody has.
    static LessonShelf ofThisProgram() {
        return new FolderShelf();
    }

    /// What came of taking a lesson.
    sealed interface Taken {

        /// It can be played.
        ///
        /// @param lesson  the lesson, on its session
        /// @param session the session
        record Ready(ReadyLesson lesson, SessionSnapshot session) implements Taken {}

        /// One can go on writing it.
        ///
        /// @param draft   what is written
        /// @param session the session
        record Written(LessonDraft draft, SessionSnapshot session) implements Taken {}

        /// There are mistakes in it, or something that would be lost.
        ///
        /// @param findings what is wrong, at least one of them an error
        record Faulty(List<Finding> findings) implements Taken {

            /// Takes a copy.
            public Faulty {
                findings = List.copyOf(findings);
            }
        }

        /// It can't be read.
        ///
        /// @param reason why
        record Unreadable(Phrase reason) implements Taken {}
    }
}
