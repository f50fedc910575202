package dev.osiscope.cli;

import dev.osiscope.i18n.Counts;
import dev.osiscope.lab.Lab;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.endpoint.LearnerEnd;
import dev.osiscope.lab.endpoint.LearnerRole;
import dev.osiscope.lab.endpoint.LearnerRun;
import dev.osiscope.lab.scenario.ScenarioException;
import dev.osiscope.session.LabSession;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// `osiscope lab endpoint`: the user is one end of a connection, a real kernel is the other.
final class LabEndpointCommand extends ProgramCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Supplier<Boolean> connect = flag("--connect", "help.endpoint.connect");
    private final Supplier<Boolean> listen = flag("--listen", "help.endpoint.listen");
    private final Supplier<Path> folder = option(Path.class, "--out", "DIR", "help.endpoint.out");

    LabEndpointCommand() {
        super("endpoint", "help.endpoint");
    }

    @Override
    public Integer call() {
        if (connect.get() && listen.get()) {
            tell("wrong.connect.listen");
            return spec().exitCodeOnInvalidInput();
        }
        try {
            Optional<LabException> missing = LabNeeds.missing();
            if (missing.isPresent()) {
                throw missing.get();
            }
            return talk(listen.get() ? LearnerRole.SERVER : LearnerRole.CLIENT);
        } catch (LabException failure) {
            tellWords(messages().advice(failure.getMessage(), failure.mend()));
        } catch (IOException failure) {
            tellWords(messages().said(String.valueOf(failure.getMessage())) + ".");
        }
        return 1;
    }

    private int talk(LearnerRole role) throws LabException, IOException {
        LearnerEnd end = role.end();
        try (LabSession session = LabSession.start(List.of(role.peer()), Map.of(end, role.plan()))) {
            Lab lab = session.lab();
            role.begin(lab).join();
            EndpointDialogue dialogue =
                    new EndpointDialogue(new LearnerRun(lab, end), messages(), out());
            dialogue.begin();
            out().flush();
            Thread listener = Thread.ofPlatform().name("osiscope-listener").daemon().start(dialogue::listen);
            boolean understood = read(dialogue);
            listener.interrupt();
            write(session.caughtUp(PATIENCE));
            return understood ? 0 : spec().exitCodeOnInvalidInput();
        }
    }

    /// Takes lines until there are no more; whether all were understood.
    private boolean read(EndpointDialogue dialogue) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        boolean understood = true;
        boolean more = true;
        for (int number = 1; more; number++) {
            String line = lines.readLine();
            try {
                more = line != null && dialogue.take(line, number);
            } catch (ScenarioException wrong) {
                err().println(messages().said(wrong.getMessage()));
                understood = false;
            }
        }
        return understood;
    }

    private void write(SessionSnapshot session) throws IOException {
        if (folder.get() != null) {
            Files.createDirectories(folder.get());
            Path file = folder.get().resolve("endpoint.pcapng");
            out().println(messages().text("command.frames",
                    Counts.frames(RecordedSession.write(session, file, messages())), file));
            out().flush();
        }
    }
}
