package dev.osiscope.architecture;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which package may import which: one row for each package of the program.
///
/// A row may also use what its imports use, never the reverse. `wire.*` stands for `wire` and all packages in it.
final class ArchitectureTable {

    /// One package.
    ///
    /// @param name      its name below the root package
    /// @param imports   the packages of the program that it may import
    /// @param libraries the root packages of the libraries that it may use, apart from the JDK; not inherited
    /// @param because   why it may not import more
    record Row(String name, List<String> imports, List<String> libraries, String because) {

        private Row using(String... more) {
            return new Row(name, imports, List.of(more), because);
        }

        private Row because(String reason) {
            return new Row(name, imports, libraries, reason);
        }
    }

    static final String JAVAFX = "javafx";
    static final String ATLANTAFX = "atlantafx";
    static final String NETTY = "io.netty";
    static final String PICOCLI = "picocli";
    static final String JACKSON = "tools.jackson";
    static final String COMMONMARK = "org.commonmark";
    static final String SNAKEYAML = "org.snakeyaml";

    static final List<Row> ROWS = List.of(
            // From bytes to steps
            row("bytes").because("everything else stands on it"),
            row("i18n").because("a phrase is a key with values, whoever says it"),
            row("frame", "bytes").because("every source and every file speaks of frames, and of nothing more"),
            row("wire", "bytes").because("what all protocols share knows none of them"),
            protocols("wire.link"),
            protocols("wire.network"),
            row("wire.transport", "wire", "wire.network")
                    .because("its checksum covers the addresses of the packet (RFC 9293, section 3.1)"),
            protocols("wire.application"),
            row("dissect", "wire.*", "frame").because("frames go in and fields come out; what is made of them is not its concern"),
            row("conversation", "dissect").because("endpoints and conversations are the same for every transport"),
            row("conversation.tcp", "dissect", "conversation").because("the tracker sees segments, not steps"),
            row("layers", "conversation.*", "i18n").because("which layers act follows from the segment alone"),
            row("timeline", "conversation.*", "layers", "i18n")
                    .because("a step is the same wherever it is shown"),

            // Where frames and events come from
            row("pcapng", "frame").because("a file holds frames and does not know what is in them"),
            row("linux").because("a system call knows nothing of what is made with it"),
            row("capture.filter", "bytes").because("a filter is a text and a program, whoever compiles and runs it"),
            liveSource("capture.packet", "linux"),
            liveSource("capture.libpcap", "linux"),
            liveSource("capture.dumpcap", "pcapng"),
            row("capture", "capture.*", "frame", "pcapng").because("choosing a source needs no more than the sources"),
            row("recording", "frame", "pcapng").because("it keeps frames and does not ask where they come from"),
            row("emitter").because("events are called by their names, whoever emits them"),
            row("emitter.script", "emitter", "i18n")
                    .because("a script is a text and a list of steps, whoever shows them"),
            row("hub.scrub").because("text goes in and text comes out, whoever sent it"),
            row("hub", "emitter", "hub.scrub").using(NETTY, JACKSON).because("it is an ordinary program to be watched, and knows nothing of frames"),
            row("modelled", "frame", "wire.*", "hub").because("it derives frames from the hub's events, nothing else"),
            row("lab.wire", "frame", "wire.*", "dissect", "conversation.*", "filter", "export")
                    .because("the wire asks of a frame what a display filter asks, and knows neither hosts nor devices"),
            row("lab.host", "linux", "hub")
                    .because("what runs in a namespace knows its kernel and the hub's programs, and nobody who looks on"),
            row("lab", "lab.host", "lab.wire", "pcapng", "linux", "hub")
                    .because("the wire carries frames and runs the hub's programs at its ends"),
            row("lab.branch", "lab", "lab.wire", "lab.scenario")
                    .because("two runs are compared by what was on their wires, whoever shows that"),
            row("lab.endpoint", "lab", "lab.wire", "lab.scenario", "conversation.*", "i18n")
                    .because("what the learner composes is written as a script's lines are, and judged by the rules, "
                            + "whatever the kernel then does"),
            row("lab.scenario", "lab", "lab.wire", "filter", "export", "hub", "i18n")
                    .because("a script does what a hand could do, and asks what an eye could see"),

            row("sockets", "conversation.*", "linux", "i18n")
                    .because("which sockets there are is the system's to tell, whether or not anything is captured"),

            row("index", "pcapng", "conversation.*")
                    .because("an index says where frames lie and whose they are; what they say is dissected later"),

            // What is made of them
            row("filter", "bytes", "wire", "i18n")
                    .because("a filter is asked of names and values, whoever has them: a dissected frame or an index"),
            row("lesson", "timeline", "i18n").because("a lesson is data about steps, with no pane in mind"),
            row("lesson.predict", "lesson", "timeline", "i18n")
                    .because("what is right follows from the steps, whoever asks"),
            row("lesson.text", "lesson", "timeline", "i18n").using(COMMONMARK, SNAKEYAML)
                    .because("a text is read without its session, and without a file"),
            row("lesson.ready", "lesson", "lesson.predict", "timeline", "i18n")
                    .because("a lesson is put on any session, wherever both come from"),
            row("lesson.progress", "lesson", "lesson.run").using(JACKSON)
                    .because("what is kept of a learner is what became of the questions, whoever asked them"),
            row("lesson.author", "lesson", "lesson.predict", "lesson.text", "lesson.ready", "timeline", "i18n").using(JACKSON)
                    .because("what an author writes becomes a text like any other, and is checked as one"),
            row("lesson.run", "lesson", "lesson.predict", "timeline", "i18n")
                    .because("a learner's way is a value: no clock, no file, no pane"),
            row("export", "timeline", "pcapng", "index", "filter", "i18n")
                    .because("an export is made of the session, not of the window"),
            row("session", "bytes", "frame", "wire.*", "dissect", "conversation.*", "layers", "timeline", "pcapng",
                    "index", "sockets", "modelled", "hub", "lesson", "export", "recording", "lab", "lab.wire", "lab.scenario")
                    .because("a capture is but frames; of the lab's wire it also tells what became of each"),

            row("session.recorded", "session", "export", "timeline", "dissect", "conversation.*", "pcapng", "wire.*", "i18n")
                    .using(JACKSON)
                    .because("what is written of a session is what it was told, whoever told it"),
            row("lesson.shelf", "lesson", "lesson.text", "lesson.ready", "session", "session.recorded", "timeline", "i18n")
                    .because("where lessons are is a matter of files; what they are is not"),

            // What the user meets
            row("viewmodel.choice").using(JAVAFX)
                    .because("what the user has chosen of the window is remembered, whatever is shown in it"),
            row("viewmodel.hub", "viewmodel.choice", "hub", "hub.scrub", "i18n").using(JAVAFX)
                    .because("how the hub is to be is chosen before there is a session"),
            row("viewmodel", "viewmodel.hub", "viewmodel.choice", "session", "session.recorded", "timeline", "lesson", "export", "i18n").using(JAVAFX)
                    .because("selection and playhead are tested without a window"),
            row("viewmodel.give", "viewmodel", "export.give", "export.picture", "session", "i18n").using(JAVAFX)
                    .because("what is given away is chosen in the window and made without it"),
            row("viewmodel.copy", "viewmodel", "viewmodel.give", "session", "dissect", "i18n").using(JAVAFX)
                    .because("a copy is a session of its own: whatever shows one shows it"),
            row("viewmodel.file", "viewmodel", "viewmodel.give").using(JAVAFX)
                    .because("an opened file is a session with lists around it"),
            row("viewmodel.lab", "viewmodel", "lab", "lab.wire", "lab.scenario", "lab.endpoint", "lab.branch", "session").using(JAVAFX)
                    .because("what a hand does at the wire is a line of a script, or a wish to the wire itself"),
            row("viewmodel.capture", "viewmodel", "viewmodel.file", "sockets", "capture", "recording", "session").using(JAVAFX)
                    .because("what to capture is picked before there is a session"),
            row("viewmodel.events", "viewmodel", "emitter.script", "i18n").using(JAVAFX)
                    .because("the playground has a script and a place in its run, whatever session there is"),
            row("viewmodel.lesson", "viewmodel", "lesson", "lesson.predict", "lesson.run", "lesson.shelf", "lesson.author", "session",
                    "session.recorded", "recording", "export", "timeline", "layers", "i18n").using(JAVAFX)
                    .because("how far a learner is, is known without a window"),
            row("export.font").because("a font is a file, whoever draws with it"),
            row("viewmodel.find", "viewmodel", "session", "timeline", "export", "filter", "i18n").using(JAVAFX)
                    .because("what is looked for is asked of steps, whoever shows what is found"),
            row("viewmodel.ladder", "viewmodel", "timeline", "conversation.*", "i18n")
                    .because("where things stand on the ladder is the same in the window and in a picture that needs none"),
            row("export.picture", "viewmodel", "viewmodel.ladder", "export.font", "session", "timeline", "i18n")
                    .because("a picture for others says what the window says, and needs no window"),
            row("export.page", "viewmodel", "export.picture", "session", "timeline", "i18n").using(JACKSON)
                    .because("what is written of a step is what the window shows of it"),
            row("export.give", "export", "export.picture", "export.page").using(JACKSON)
                    .because("it knows the forms and their limits, and none of what stands in them"),
            row("viewmodel.tcp", "viewmodel", "session", "timeline", "conversation.*", "i18n")
                    .because("what is to be seen of a connection is worked out of the steps up to one of them, whatever is drawn of it"),
            row("view.parts", "viewmodel.*", "timeline", "dissect", "i18n").using(JAVAFX)
                    .because("what the panes share shows and asks; it decides nothing"),
            row("view.svg", "export.picture").using(JAVAFX)
                    .because("a pane is drawn as it is seen, whichever it is"),
            row("view", "view.*").using(JAVAFX, ATLANTAFX).because("the window only puts the panes side by side"),
            pane("view.stage"),
            pane("view.ladder"),
            pane("view.layers"),
            pane("view.explain"),
            pane("view.bytes"),
            pane("view.header"),
            pane("view.checksum"),
            pane("view.copy"),
            pane("view.states"),
            pane("view.sequence"),
            pane("view.lecture"),
            pane("view.events"),
            pane("view.lesson"),
            pane("view.transport"),
            pane("view.packets"),
            pane("view.conversations"),
            pane("view.filter"),
            pane("view.file"),
            pane("view.give"),
            pane("view.lab"),
            pane("view.capture"),
            pane("view.hub"),
            pane("view.looks"),
            row("cli", "session", "session.recorded", "lesson.*", "export", "export.picture", "export.give", "sockets", "lab.*", "hub", "i18n", "capture", "recording").using(PICOCLI)
                    .because("a command runs where there is no window"),
            row("app", "*").using(JAVAFX, ATLANTAFX, PICOCLI)
                    .because("it is the only place that builds sources and windows"));

    private static final Map<String, Row> BY_NAME =
            ROWS.stream().collect(Collectors.toUnmodifiableMap(Row::name, Function.identity()));

    private ArchitectureTable() {
    }

    private static Row row(String name, String... imports) {
        return new Row(name, List.of(imports), List.of(), "");
    }

    private static Row protocols(String name) {
        return row(name, "wire").because("each protocol stands alone: it knows neither its carrier nor its load");
    }

    private static Row liveSource(String name, String more) {
        return row(name, "frame", "capture.filter", more).because("a live source delivers frames and does not look into them");
    }

    private static Row pane(String name) {
        return row(name, "view.parts").using(JAVAFX)
                .because("a pane knows no other pane: they meet in the view model");
    }

    /// The packages that have a row.
    static Set<String> packages() {
        return BY_NAME.keySet();
    }

    /// The packages that the row's cells name, groups spelt out; never the package itself.
    static Set<String> importsOf(String name) {
        return BY_NAME.get(name).imports().stream()
                .flatMap(ArchitectureTable::spellOut)
                .filter(imported -> !imported.equals(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The packages that `name` may import, directly and by what its imports use; never the package itself.
    static Set<String> reachableFrom(String name) {
        Set<String> reachable = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(importsOf(name));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reachable.add(next)) {
                open.addAll(importsOf(next));
            }
        }
        return reachable;
    }

    /// The full names of `packages` below `root`.
    static String[] below(String root, String... packages) {
        return Arrays.stream(packages).map(name -> root + "." + name).toArray(String[]::new);
    }

    private static Stream<String> spellOut(String cell) {
        if (cell.equals("*")) {
            return ROWS.stream().map(Row::name);
        }
        if (!cell.endsWith(".*")) {
            return Stream.of(cell);
        }
        String group = cell.substring(0, cell.length() - 2);
        return ROWS.stream().map(Row::name).filter(name -> name.equals(group) || name.startsWith(group + "."));
    }
}
