package breach.lesson;

import picocli.CommandLine;

/// `lesson` has no library in its row.
public final class UsesAForeignLibrary {

    private UsesAForeignLibrary() {
    }

    /// Breaks it.
    public static Class<?> library() {
        return CommandLine.class;
    }
}
