package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.export.PcapngExport;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Messages;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.viewmodel.ManySegments;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// `osiscope export` as a user runs it.
@RunsBeside
class ExportCommandTest {

    private static final Path DATAGRAMS = Path.of("src", "test", "resources", "captures", "dns-udp.pcapng").toAbsolutePath();

    @TempDir
    private static Path folder;

    private static DemoFile demo;

    @BeforeAll
    static void writeTheDemo() throws FrameSourceException, IOException {
        demo = DemoFile.in(folder);
    }

    private static Program.Run export(String target, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("export", demo.path().toString(), "-o", target));
        arguments.addAll(List.of(more));
        return new Program(folder).run(arguments.toArray(String[]::new));
    }

    private static void assertRefused(String problem, Program.Run run) {
        assertEquals(1, run.code(), run::all);
        assertEquals(List.of(), run.output());
        assertEquals(1, run.errors().size(), run::all);
        assertTrue(run.errors().getFirst().startsWith("osiscope export: "), run::all);
        assertTrue(run.errors().getFirst().contains(problem), run::all);
    }

    private static long count(String part, String text) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void aConversationIsADrawing() throws IOException, InterruptedException {
        Program.Run run = export("out.svg", "--conversation", "0", "--theme", "projector");
        assertEquals(0, run.code(), run::all);
        assertEquals(List.of("out.svg"), run.output());
        assertEquals(List.of(), run.errors());
        String svg = Files.readString(folder.resolve("out.svg"));
        assertEquals(explained("0").size(), count("role=\"listitem\"", svg));
        assertTrue(svg.contains("font-size=\"20.8\""), svg);
    }

    @Test
    void theTimeBetweenTheRowsIsToldWhereThatIsAskedFor() throws IOException, InterruptedException {
        Path slow = folder.resolve("slow.pcapng");
        new PcapngExport(ManySegments.session(1, 3, 2_000_000_000).timeline(), Messages.of(Locale.ENGLISH), "lo", "a test")
                .write(slow);
        for (String scale : List.of("even", "true")) {
            String svg = scale + ".svg";
            assertEquals(0, new Program(folder).run("export", slow.toString(), "-o", svg, "--time", scale).code());
            assertEquals(scale.equals("even") ? 0 : 5, count("2 s later<", Files.readString(folder.resolve(svg))));
        }
        assertRefused("there is no time scale slow. Name even, compressed or true.", export("slow.svg", "--time", "slow"));
    }

    @Test
    void aRangeHasItsStepsOnly() throws IOException, InterruptedException {
        Program.Run run = export("range.svg", "--conversation", "0", "--steps", "2-4");
        assertEquals(0, run.code(), run::all);
        assertEquals(3, count("role=\"listitem\"", Files.readString(folder.resolve("range.svg"))));
    }

    @Test
    void aConversationIsAPageOrAHandout() throws IOException, InterruptedException {
        Program.Run run = export("page.html", "--conversation", "0", "--lang", "de");
        assertEquals(0, run.code(), run::all);
        String page = Files.readString(folder.resolve("page.html"));
        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"de\" data-theme=\"auto\">"), page);
        assertEquals(explained("0").size(), count("<article ", page));

        assertEquals(0, export("handout.html", "--conversation", "0", "--handout").code());
        String handout = Files.readString(folder.resolve("handout.html"));
        assertFalse(handout.contains("<script"), handout);
        explained("0").forEach(step -> assertTrue(handout.contains(step.get(1)), step::toString));
        assertRefused("a handout is a page.", export("handout.svg", "--conversation", "0", "--handout"));
    }

    @Test
    void aConversationIsAPictureOrManyThatMove() throws IOException, InterruptedException {
        assertEquals(0, export("picture.png", "--conversation", "0").code());
        BufferedImage png = ImageIO.read(folder.resolve("picture.png").toFile());
        assertEquals(0, export("same.svg", "--conversation", "0").code());
        assertTrue(Files.readString(folder.resolve("same.svg")).contains(
                "width=\"" + png.getWidth() / 2 + "\" height=\"" + png.getHeight() / 2 + "\""));

        assertEquals(0, export("out.gif", "--conversation", "0").code());
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(folder.resolve("out.gif").toFile())) {
            reader.setInput(in);
            assertEquals(explained("0").size(), reader.getNumImages(true));
        } finally {
            reader.dispose();
        }
    }

    @Test
    void moreThanAFormHoldsIsRefusedWithARangeThatItHolds() throws IOException, InterruptedException {
        Path file = folder.resolve("many.pcapng");
        new PcapngExport(ManySegments.timeline(1, 298), Messages.of(Locale.ENGLISH), "lo", "a test").write(file);
        Program.Run run = new Program(folder).run("export", file.toString(), "-o", "many.gif");
        assertRefused("the conversation has 301 steps, and a file .gif holds 200. Choose some with --steps, such as"
                + " --steps 1-200.", run);
        assertEquals(0, new Program(folder).run("export", file.toString(), "-o", "many.gif", "--steps", "102-301").code());
    }

    @Test
    void theDataSayWhatExplainSays() throws IOException, InterruptedException {
        Program.Run run = export("data.json", "--conversation", "0");
        assertEquals(0, run.code(), run::all);
        List<List<String>> explained = explained("0");
        assertTrue(explained.size() > 5, explained::toString);
        assertEquals(explained, steps(folder.resolve("data.json")));
    }

    /// Of each segment of the conversation: its row without its times, and its sentence.
    private static List<List<String>> explained(String conversation) throws IOException, InterruptedException {
        Program.Run run = new Program(folder).run("explain", demo.path().toString(), "--conversation", conversation);
        List<String> lines = run.output();
        return IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).matches(" *\\d+ +\\d+\\.\\d{6}  \\w+ → \\w+ .*"))
                .mapToObj(index -> List.of(
                        lines.get(index).strip().replaceAll(" +", " ").replaceAll("^(\\d+) \\S+", "$1"),
                        lines.get(index + 1).strip()))
                .toList();
    }

    /// The same, put together from the data.
    private static List<List<String>> steps(Path file) throws IOException {
        List<List<String>> steps = new ArrayList<>();
        try (JsonParser json = JsonFactory.builder().build()
                .createParser(ObjectReadContext.empty(), Files.readString(file))) {
            StepFields step = new StepFields();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && json.currentName().equals("step")) {
                    step = new StepFields();
                } else if (token == JsonToken.PROPERTY_NAME && json.currentName().equals("bytes")) {
                    json.nextToken();
                    step.take(json.currentName(), json.getString()).ifPresent(steps::add);
                } else if (token.isScalarValue() && json.currentName() != null) {
                    step.take(json.currentName(), json.getString());
                } else if (token == JsonToken.VALUE_STRING) {
                    step.verdict(json.getString());
                }
            }
        }
        return steps;
    }

    private static Program.Run exportUdp(String target, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("export", DATAGRAMS.toString(), "--udp", "-o", target));
        arguments.addAll(List.of(more));
        return new Program(folder).run(arguments.toArray(String[]::new));
    }

    @Test
    void aUdpConversationIsGivenAwayInEveryForm() throws IOException, InterruptedException {
        for (String target : List.of("udp.svg", "udp.png", "udp.gif", "udp.html", "udp.json")) {
            Program.Run run = exportUdp(target);
            assertEquals(0, run.code(), run::all);
            assertEquals(List.of(target), run.output());
        }
        String svg = Files.readString(folder.resolve("udp.svg"));
        assertEquals(27, count("role=\"listitem\"", svg));
        assertTrue(svg.contains(">Asks for A of www.osiscope.test<"), svg);
        assertEquals(27, count("<article ", Files.readString(folder.resolve("udp.html"))));
        String data = Files.readString(folder.resolve("udp.json"));
        assertEquals(27, count("\"step\":", data));
        assertTrue(data.contains("\"endpoint\":\"10.9.0.1:50762\""), data);
        assertEquals(0, exportUdp("udp-handout.html", "--handout", "--steps", "3-4", "--lang", "de").code());
        assertTrue(Files.readString(folder.resolve("udp-handout.html")).contains("Fragt nach AAAA von www.osiscope.test"));
    }

    @Test
    void whatAFileHasInsteadIsSaid() throws IOException, InterruptedException {
        assertRefused("has no conversation 0; it has no TCP conversation. For those over UDP, add --udp.",
                new Program(folder).run("export", DATAGRAMS.toString(), "-o", "none.svg"));
        assertRefused("has no conversation 1; they are numbered from 0 to 0.", exportUdp("none.svg", "--conversation", "1"));
        assertRefused("has no conversation 0; it has no UDP conversation.", export("none.svg", "--udp"));
    }

    @Test
    void aFileThatIsThereIsNotReplacedUnasked() throws IOException, InterruptedException {
        Path there = Files.writeString(folder.resolve("there.json"), "mine");
        assertRefused("there.json is there already. Name another file, or replace it with --force.",
                export("there.json", "--conversation", "0"));
        assertEquals("mine", Files.readString(there));
        assertEquals(0, export("there.json", "--conversation", "0", "--force").code());
        assertTrue(Files.size(there) > 1000);
        try (Stream<Path> files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void whatIsNotThereIsRefusedWithWhatIs() throws IOException, InterruptedException {
        assertRefused("can't tell what out.txt is to be. Let its name end with .svg", export("out.txt"));
        assertRefused("no theme pink", export("no.svg", "--theme", "pink"));
        assertTrue(export("no.svg", "--lang", "tlh").all().contains("there are no words of 'tlh': write en or de"));
        assertRefused("has no conversation 7; they are numbered from 0 to 2.", export("no.svg", "--conversation", "7"));
        assertRefused("there are no steps 5-99: the conversation has the steps 1 to ",
                export("no.svg", "--conversation", "0", "--steps", "5-99"));
        assertRefused("can't write " + Path.of("none", "no.svg"),
                export(Path.of("none", "no.svg").toString(), "--conversation", "0"));
        assertFalse(Files.exists(folder.resolve("no.svg")));
    }

    @Test
    void ofSeveralConversationsTheFirstIsTakenAndThatIsSaid() throws IOException, InterruptedException {
        Program.Run run = export("first.svg");
        assertEquals(0, run.code(), run::all);
        assertEquals(List.of("osiscope export: this is conversation 0 of 3; choose another with --conversation N"
                + " (osiscope conversations lists them)."), run.errors());
    }

    @Test
    void aFileCutShortIsGivenAwayAsFarAsItGoes() throws IOException, InterruptedException {
        Path cut = demo.cutShort(folder);
        Program.Run run = new Program(folder).run("export", cut.toString(), "-o", "cut.svg", "--conversation", "0");
        assertEquals(1, run.code(), run::all);
        assertTrue(run.errors().getLast().startsWith("osiscope export: " + cut + " can't be read after frame "), run::all);
        assertTrue(Files.exists(folder.resolve("cut.svg")));
    }
}
