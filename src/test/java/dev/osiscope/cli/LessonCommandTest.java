package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.DemoLesson;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.run.LessonRun;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.session.recorded.RecordedSession;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.wire.transport.TcpFlag;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Lessons without a window, by the program itself.
@RunsBeside
class LessonCommandTest {

    @TempDir
    private Path folder;

    private Path demo() throws Exception {
        Path lesson = Files.createDirectories(folder.resolve("demo"));
        Files.writeString(lesson.resolve("lesson.md"), DemoLesson.TEXT);
        RecordedSession.write(DemoLesson.session(), lesson.resolve("session.pcapng"), Messages.of(Language.ENGLISH));
        return lesson;
    }

    @Test
    void aLessonIsCheckedAsAFolderAndAsAZipFile() throws Exception {
        Path lesson = demo();
        Program program = new Program(folder);
        assertEquals(0, program.run("lesson", "check", lesson.toString()).code());

        Path zip = folder.resolve("other.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String file : List.of("lesson.md", "session.pcapng", "session.events")) {
                out.putNextEntry(new ZipEntry("demo/" + file));
                Files.copy(lesson.resolve(file), out);
            }
        }
        assertEquals(0, program.run("lesson", "check", zip.toString()).code());

        Files.writeString(lesson.resolve("lesson.md"), DemoLesson.TEXT.replace("### predict flags", "### predict flag"));
        Program.Run wrong = program.run("lesson", "check", lesson.toString());
        assertEquals(1, wrong.code());
        assertTrue(wrong.output().getFirst().startsWith(lesson.resolve("lesson.md") + ":16:13: "), wrong.all());
    }

    @Test
    void whatIsNoLessonIsToldInALine() throws Exception {
        String text = Files.writeString(folder.resolve("text.zip"), "no zip file").toString();
        Messages german = Messages.of(Language.GERMAN);
        told("osiscope lesson check: " + german.text("lesson.failed.missing", "nothing"), "check", "nothing");
        told("osiscope lesson play: " + german.text("lesson.failed.nozip", text), "play", text);
        told("osiscope lesson new: " + german.text("lesson.failed.file", "nothing.pcapng"), "new",
                folder.resolve("new").toString(), "--session", "nothing.pcapng");
    }

    private void told(String error, String... given) throws Exception {
        List<String> command = new ArrayList<>(List.of("lesson"));
        command.addAll(List.of(given));
        command.addAll(List.of("--lang", "de"));
        Program.Run run = new Program(folder).run(command.toArray(String[]::new));
        assertEquals(1, run.code(), run.all());
        assertEquals(List.of(error), run.errors(), run.all());
    }

    @Test
    void aNewLessonIsInOrder() throws Exception {
        Path lesson = demo();
        Path made = folder.resolve("mine");
        Program program = new Program(folder);
        assertEquals(0, program.run("lesson", "new", made.toString(), "--session",
                lesson.resolve("session.pcapng").toString()).code());
        Program.Run checked = program.run("lesson", "check", made.toString());
        assertEquals(0, checked.code(), checked.all());
        assertEquals(1, program.run("lesson", "new", made.toString(), "--session",
                lesson.resolve("session.pcapng").toString()).code(), "it is there already");
    }

    /// All by text: what is typed is what a reader of the text can know to type.
    @ParameterizedTest
    @EnumSource(Mode.class)
    void aLessonIsFollowedByTextAlone(Mode mode) throws Exception {
        Messages messages = Messages.of(Language.GERMAN);
        StringWriter said = new StringWriter();
        LessonDialogue dialogue =
                new LessonDialogue(LessonRun.begin(DemoLesson.ready(), mode), messages, new PrintWriter(said));
        dialogue.begin();
        boolean more = true;
        for (int line = 0; more && line < 500; line++) {
            LessonRun run = dialogue.run();
            Optional<ReadyPrediction> asked = run.question();
            more = dialogue.take(asked.isPresent() && run.canAnswer() ? typed(asked.get()) : "");
        }
        assertTrue(dialogue.run().isDone());
        assertTrue(dialogue.run().outcomes().stream().allMatch(outcome -> outcome.rightAtOnce()), said.toString());
        assertTrue(said.toString().contains(messages.text("lesson.play.right")));
    }

    private static String typed(ReadyPrediction asked) {
        return switch (asked.right()) {
            case Answer.Flags(var flags) -> flags.stream().map(TcpFlag::name).collect(Collectors.joining(","));
            case Answer.Number(long value) -> Long.toString(value);
            case Answer.State(var state) -> state.toString();
            case Answer.Layers(var layers) -> numbers(layers.stream().map(OsiLayer::number));
            case Answer.InternetLayers(var layers) -> numbers(layers.stream().map(layer -> layer.ordinal() + 1));
            case Answer.Choice(String id) -> String.valueOf(1 + ((Form.Choices) asked.form()).choices().stream()
                    .map(Form.Choice::id).toList().indexOf(id));
            case Answer.Order(var order) -> numbers(order.stream()
                    .map(item -> 1 + ((Form.Order) asked.form()).items().indexOf(item)));
        };
    }

    private static String numbers(Stream<Integer> numbers) {
        return numbers.map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Test
    void theCourseIsListed() throws IOException, InterruptedException {
        Program.Run run = new Program(folder).run("lesson", "--lang", "de");
        assertEquals(0, run.code(), run.all());
        assertTrue(run.text().contains("06-handshake"), run.all());
    }
}
