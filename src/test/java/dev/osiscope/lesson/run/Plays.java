package dev.osiscope.lesson.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// Plays lessons.
public final class Plays {

    private static final int MOST_SCENES = 2_000;

    private Plays() {}

    /// To the end, every answer right.
    public static LessonRun right(LessonRun run) {
        LessonRun now = run;
        for (int scene = 0; scene < MOST_SCENES && !(now.scene() instanceof Scene.Done); scene++) {
            now = answered(now).next();
        }
        assertTrue(now.scene() instanceof Scene.Done, "the lesson has no end");
        return now;
    }

    /// To the end; every answer is a mistake, and then the answer is shown.
    public static LessonRun wrong(LessonRun run) {
        LessonRun now = run;
        for (int scene = 0; scene < MOST_SCENES && !(now.scene() instanceof Scene.Done); scene++) {
            if (now.question().isPresent() && now.mode() != Mode.WORKED) {
                now = now.answer(now.question().get().foreseen().getFirst().answer()).giveUp();
            }
            now = now.next();
        }
        assertTrue(now.scene() instanceof Scene.Done, "the lesson has no end");
        return now;
    }

    /// Up to the first question of this kind, every answer right.
    static LessonRun to(LessonRun run, String idea) {
        LessonRun now = run;
        while (now.question().filter(asked -> asked.kind().word().equals(idea)).isEmpty()) {
            now = answered(now).next();
        }
        return now;
    }

    static LessonRun answered(LessonRun run) {
        return run.question().isPresent() ? run.answer(run.question().get().right()) : run;
    }
}
