package dev.osiscope.view;

import dev.osiscope.viewmodel.FileDialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers for the user: a test says what, and looks what was asked. The dialogs of the system can't be worked by a
/// test.
final class ScriptedDialogs implements FileDialogs {

    final List<String> suggestions = new ArrayList<>();
    final List<Path> questions = new ArrayList<>();
    Optional<Path> toOpen = Optional.empty();
    Optional<FileDialogs.Target> toSave = Optional.empty();
    Optional<Path> toOpenScript = Optional.empty();
    boolean replaces;

    @Override
    public Unsaved unsavedNotes(Path file) {
        return Unsaved.DISCARD;
    }

    @Override
    public Optional<Path> toOpen() {
        return toOpen;
    }

    @Override
    public Optional<FileDialogs.Target> toSave(String suggested) {
        suggestions.add(suggested);
        return toSave;
    }

    @Override
    public boolean replaces(Path file) {
        questions.add(file);
        return replaces;
    }

    @Override
    public boolean discards(String title) {
        suggestions.add(title);
        return replaces;
    }

    @Override
    public Optional<Path> toOpenScript() {
        return toOpenScript;
    }
}
