package dev.osiscope.app;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.FileDialogs;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// Asks for files with the dialogs of the system.
final class ChooserDialogs implements FileDialogs {

    private final Stage stage;
    private final Messages messages;
    private final Consumer<Scene> looks;
    private Optional<File> folder = Optional.empty();

    /// @param looks dresses a question of our own
    ChooserDialogs(Stage stage, Messages messages, Consumer<Scene> looks) {
        this.stage = stage;
        this.messages = messages;
        this.looks = looks;
    }

    @Override
    public Optional<Path> toOpen() {
        FileChooser chooser = chooser("file.start.title");
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(messages.text("file.filter.captures"),
                        "*.pcapng", "*.pcap", "*.cap", "*.ntar", "*.pcapng.gz", "*.pcap.gz", "*.gz"),
                new FileChooser.ExtensionFilter(messages.text("file.filter.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(this::remember);
    }

    @Override
    public Optional<Path> toOpenScript() {
        FileChooser chooser = chooser("lab.script.open.title");
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(messages.text("lab.script.filter"), "*.lab", "*.txt"),
                new FileChooser.ExtensionFilter(messages.text("file.filter.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(this::remember);
    }

    @Override
    public Optional<Path> toSaveLesson(Path suggested) {
        FileChooser chooser = chooser("author.save.title");
        chooser.setInitialFileName(suggested.getFileName().toString());
        Optional.ofNullable(suggested.getParent()).map(Path::toFile).filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(this::remember)
                .filter(place -> !Files.exists(place) || Files.isDirectory(place) && replaces(place));
    }

    @Override
    public Optional<Path> toOpenLesson() {
        FileChooser chooser = chooser("lesson.open.title");
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(messages.text("lesson.filter"), "lesson.md", "lesson.*.md", "*.zip"),
                new FileChooser.ExtensionFilter(messages.text("file.filter.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(this::remember);
    }

    /// The system's dialog asks by itself before a file is replaced.
    @Override
    public Optional<Target> toSave(String suggested) {
        FileChooser chooser = chooser("file.save.title");
        chooser.setInitialFileName(suggested);
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(messages.text("file.filter.pcapng"), "*.pcapng"));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(this::remember)
                .map(file -> new Target(file, true));
    }

    @Override
    public Optional<Target> toGiveAway(String suggested) {
        FileChooser chooser = chooser("give.title");
        chooser.setInitialFileName(suggested);
        String end = suggested.substring(suggested.lastIndexOf('.'));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(end, "*" + end));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(this::remember)
                .map(file -> new Target(file, true));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text(title));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Path remember(File file) {
        folder = Optional.ofNullable(file.getParentFile());
        return file.toPath();
    }

    @Override
    public boolean replaces(Path file) {
        ButtonType replace = new ButtonType(messages.text("file.replace.yes"), ButtonBar.ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(messages.text("file.replace.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        return ask("file.replace", messages.text("file.replace.question", file.getFileName(), file.getParent()),
                replace, keep).filter(replace::equals).isPresent();
    }

    @Override
    public boolean discards(String title) {
        ButtonType discard = new ButtonType(messages.text("author.discard.yes"), ButtonBar.ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(messages.text("author.discard.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        return ask("author.discard", messages.text("author.discard.question", title), discard, keep)
                .filter(discard::equals).isPresent();
    }

    @Override
    public Unsaved unsavedNotes(Path file) {
        ButtonType save = new ButtonType(messages.text("file.leave.save"), ButtonBar.ButtonData.YES);
        ButtonType discard = new ButtonType(messages.text("file.leave.discard"), ButtonBar.ButtonData.NO);
        ButtonType stay = new ButtonType(messages.text("file.leave.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Optional<ButtonType> answer =
                ask("file.leave", messages.text("file.leave.question", file.getFileName()), save, discard, stay);
        return answer.filter(save::equals).map(_ -> Unsaved.SAVE)
                .or(() -> answer.filter(discard::equals).map(_ -> Unsaved.DISCARD))
                .orElse(Unsaved.STAY);
    }

    private Optional<ButtonType> ask(String about, String words, ButtonType... answers) {
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, words, answers);
        question.initOwner(stage);
        question.setTitle(messages.text("file.save.title"));
        question.setHeaderText(messages.text(about + ".title"));
        looks.accept(question.getDialogPane().getScene());
        return question.showAndWait();
    }
}
