package dev.osiscope.app;

import dev.osiscope.cli.PictureWish;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.endpoint.DraftField;
import dev.osiscope.lab.endpoint.LearnerRole;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.view.MainWindow;
import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.TimeScale;
import dev.osiscope.viewmodel.lab.HostAct;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lab.LearnerModel;
import dev.osiscope.viewmodel.lab.ScriptState;
import dev.osiscope.viewmodel.lab.Shipped;
import dev.osiscope.viewmodel.lab.WhatIfDeed;
import dev.osiscope.wire.transport.TcpFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The window with a lab in it, for pictures: each of a run of now, between real kernels, which all its themes show. Used on the JavaFX application
/// thread.
final class LabPictures {

    private static final String FAILING = """
            title A client that is refused
            # Nobody listens at port 3001: the kernel of the hub refuses.
            host hub
            host client

            client connect hub:3001
            expect segment client->hub SYN
            expect client ESTABLISHED within 300ms
            """;

    private final SessionSnapshot demo;
    private final PictureWish wish;
    private final Screenshots.Writer out;
    private final Consumer<String> remarks;

    /// Pictures beside those of the session `demo`, written by `out`.
    ///
    /// @param remarks takes in words why there are none, where this system can't run the lab
    LabPictures(SessionSnapshot demo, PictureWish wish, Screenshots.Writer out, Consumer<String> remarks) {
        this.wish = wish;
        this.remarks = remarks;
        this.demo = demo;
        this.out = out;
    }

    /// Paints them all.
    ///
    /// @throws IOException where a file can't be written
    void paint() throws IOException {
        if (!wish.wantsAnyOf("lab")) {
            return;
        }
        Optional<LabException> missing = LabNeeds.missing();
        if (missing.isPresent()) {
            remarks.accept("No pictures of the lab: " + missing.get().advice());
            return;
        }
        paintStart();
        paintHeld();
        paintLost();
        paintFailed();
        paintLearner();
        paintWhatIf();
    }

    /// A wrong answer to the SYN,ACK.
    private void paintLearner() throws IOException {
        try (LabShot shot = new LabShot(Theme.values())) {
            shot.each(window -> window.modes().showLab());
            LearnerModel learner = shot.lab.learner();
            learner.begin(LearnerRole.CLIENT);
            shot.until(() -> learner.stateProperty().get().equals(Optional.of(TcpState.LISTEN)));
            learner.draft().set(TcpFlag.SYN, true);
            learner.draft().write(DraftField.SEQUENCE, "1000");
            learner.send();
            shot.until(() -> answered(learner));
            learner.draft().set(TcpFlag.SYN, false);
            learner.draft().set(TcpFlag.ACK, true);
            learner.draft().write(DraftField.SEQUENCE, "1001");
            learner.draft().write(DraftField.ACKNOWLEDGMENT, "1001");
            learner.send();
            shot.until(() -> answered(learner) && learner.verdictProperty().get().filter(said -> !said.kept()).isPresent());
            shot.until(() -> has(shot.timeline(), SegmentRole.RST));
            shot.lab.session().player().goTo(first(shot.timeline(), SegmentRole.RST));
            shot.write("lab-learner");
        }
    }

    private static boolean answered(LearnerModel learner) {
        return !learner.busyProperty().get()
                && learner.verdictProperty().get().filter(said -> !said.outcome().isEmpty()).isPresent();
    }

    private void paintWhatIf() throws IOException {
        try (LabShot shot = new LabShot(Theme.values())) {
            shot.each(window -> window.panes().showWhatIf());
            shot.lab.script().choose(shot.shipped("02-four-segment-close"));
            shot.lab.script().run();
            shot.until(() -> shot.lab.script().stateProperty().get().phase() == ScriptState.Phase.DONE);
            shot.each(window -> window.panes().showWhatIf());
            shot.until(() -> has(shot.timeline(), SegmentRole.FIRST_FIN));
            shot.lab.session().player().goTo(first(shot.timeline(), SegmentRole.FIRST_FIN));
            shot.lab.whatIf().suggest(WhatIfDeed.DROP);
            shot.lab.whatIf().run();
            shot.until(() -> shot.lab.whatIf().resultProperty().get().isPresent());
            shot.write("lab-whatif");
        }
    }

    private void paintStart() throws IOException {
        LabShot shot = new LabShot(Screenshots.themes(wish, Theme.LIGHT));
        shot.each(window -> window.modes().showLab());
        shot.until(() -> shot.lab.statusProperty().get().title().isEmpty());
        shot.lab.script().choose(shot.shipped("04-lost-syn"));
        shot.write("lab-start");
    }

    private void paintHeld() throws IOException {
        try (LabShot shot = new LabShot(Theme.values())) {
            shot.each(window -> window.panes().showWire());
            shot.lab.start(2);
            shot.until(() -> offers(shot, "hub", HostAct.STOP));
            shot.lab.wire().wish("hold SYN from ada");
            shot.until(() -> !shot.lab.wire().lookProperty().get().rules().isEmpty());
            shot.lab.hosts().act(HostAct.CONNECT, "bo", "");
            shot.until(() -> offers(shot, "bo", HostAct.SEND));
            shot.lab.hosts().act(HostAct.CONNECT, "ada", "");
            shot.until(() -> shot.lab.wire().picked()
                    .filter(card -> card.step() >= 0 && card.resent().contains("2 ×")).isPresent());
            shot.lab.wire().pick(shot.lab.wire().pickedProperty().get());
            shot.write("lab-held");
        }
    }

    private static boolean offers(LabShot shot, String host, HostAct act) {
        return shot.lab.hosts().cards().stream().anyMatch(card -> card.name().equals(host) && card.offers().contains(act));
    }

    private void paintLost() throws IOException {
        try (LabShot shot = new LabShot(Screenshots.themes(wish, Theme.DARK))) {
            shot.each(window -> window.panes().showScript());
            shot.lab.script().choose(shot.shipped("04-lost-syn"));
            shot.lab.script().run();
            shot.until(() -> shot.lab.script().stateProperty().get().phase() == ScriptState.Phase.DONE);
            shot.until(() -> has(shot.timeline(), SegmentRole.RETRANSMISSION));
            shot.lab.session().player().goTo(first(shot.timeline(), SegmentRole.RETRANSMISSION));
            shot.write("lab-lost");
            shot.lab.session().timeScaleProperty().set(TimeScale.COMPRESSED);
            shot.write("lab-times");
        }
    }

    private static IntStream steps(Timeline timeline, SegmentRole role) {
        return IntStream.range(0, timeline.size()).filter(index -> timeline.step(index).segment()
                .filter(segment -> segment.role() == role).isPresent());
    }

    private static int first(Timeline timeline, SegmentRole role) {
        return steps(timeline, role).findFirst().orElseThrow();
    }

    private static boolean has(Timeline timeline, SegmentRole role) {
        return steps(timeline, role).findFirst().isPresent();
    }

    private void paintFailed() throws IOException {
        Path folder = Files.createTempDirectory("osiscope-pictures");
        Path script = Files.writeString(folder.resolve("nobody.lab"), FAILING);
        try (LabShot shot = new LabShot(Screenshots.themes(wish, Theme.LIGHT))) {
            shot.each(window -> window.panes().showScript());
            shot.lab.openScript(script);
            shot.until(() -> shot.lab.script().stateProperty().get().startable());
            shot.lab.script().run();
            shot.until(() -> shot.lab.script().stateProperty().get().phase() == ScriptState.Phase.FAILED);
            shot.lab.session().player().goTo(Integer.MAX_VALUE);
            shot.write("lab-failed");
        } finally {
            Files.delete(script);
            Files.delete(folder);
        }
    }

    /// Windows with a lab of their own.
    private final class LabShot implements AutoCloseable {

        private final LabViewModel lab;
        private final Shot shot;

        LabShot(Theme... themes) {
            lab = Screenshots.painter(themes[0], wish).lab();
            shot = new Shot(demo, out, Stream.of(themes).map(this::sight).toList());
        }

        private Shot.Sight sight(Theme theme) {
            ScenePainter painter = Screenshots.painter(theme, wish);
            return new Shot.Sight(theme, painter, painter.window(demo, -1, painter.files(Path.of("recent-files")), lab, theme));
        }

        void each(Consumer<MainWindow> act) {
            shot.each(act);
        }

        Timeline timeline() {
            return lab.session().snapshotProperty().get().timeline();
        }

        Shipped shipped(String name) {
            return lab.script().shipped().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        }

        void until(BooleanSupplier condition) {
            shot.until(condition);
        }

        void write(String name) throws IOException {
            shot.write(name);
        }

        @Override
        public void close() {
            lab.close();
        }
    }
}
