package dev.osiscope.viewmodel.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.hub.HubStatus;
import dev.osiscope.hub.scrub.ScrubOutcome;
import dev.osiscope.hub.scrub.ScrubPipeline;
import dev.osiscope.hub.scrub.ScrubberKind;
import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.choice.Preferences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScrubbersModelTest {

    private final Kept control = new Kept();
    private final ScrubbersModel model = new ScrubbersModel(Messages.of(Locale.ENGLISH), control);

    /// Keeps what the hub would be told.
    private static final class Kept implements HubControl {

        private final Preferences preferences = Preferences.forgetful();
        private ScrubPipeline scrubbers;

        @Override
        public Preferences preferences() {
            return preferences;
        }

        @Override
        public void scrubWith(ScrubPipeline wanted) {
            scrubbers = wanted;
        }

        @Override
        public void use(HubSettings settings, Optional<String> code) {
            throw new AssertionError("the hub is left as it is");
        }

        @Override
        public void startAnew() {
            throw new AssertionError("the hub is left as it is");
        }

        @Override
        public Optional<HubStatus> status() {
            return Optional.empty();
        }

        @Override
        public void look(long nowNanos) {
            // Nobody is there.
        }

        String cleaned(String text) {
            return switch (scrubbers.scrub(text)) {
                case ScrubOutcome.Unchanged _ -> text;
                case ScrubOutcome.Changed changed -> changed.text();
                case ScrubOutcome.Refused refused -> refused.reason();
            };
        }
    }

    private String line(ScrubberKind kind) {
        ScrubExample.Line line = model.exampleProperty().get().line(kind);
        return line.state() + " " + line.before() + " > " + line.after();
    }

    @Test
    void whatIsSwitchedOnCleansAtOnceAndCanBeTakenBack() {
        assertEquals("<b>x</b>", control.cleaned("<b>x</b>"));
        model.toggle(ScrubberKind.HTML);
        assertEquals("x", control.cleaned("<b>x</b>"));
        model.toggleRefusal(ScrubberKind.HTML);
        assertEquals("not passed on: HTML", control.cleaned("<b>x</b>"));
        model.undo();
        assertEquals("x", control.cleaned("<b>x</b>"));
        model.undo();
        model.undo();
        assertEquals("<b>x</b>", control.cleaned("<b>x</b>"));
        model.redo();
        assertEquals("x", control.cleaned("<b>x</b>"));
    }

    @Test
    void theOrderIsTheUsers() {
        model.toggle(ScrubberKind.EMAIL);
        model.writeLimit("12");
        assertEquals("[e-mail add\u2026", control.cleaned("ada@example.org"));
        for (int place = 0; place < 10; place++) {
            model.moveUp(ScrubberKind.LENGTH);
        }
        assertEquals("ada@example\u2026", control.cleaned("ada@example.org"), "half an address is none");
        assertEquals(ScrubberKind.LENGTH, model.planProperty().get().items().getFirst().kind());
        model.moveDown(ScrubberKind.LENGTH);
        assertEquals(ScrubberKind.LENGTH, model.planProperty().get().items().get(1).kind());
    }

    @Test
    void eachShowsWhatItMakesOfTheTextThatReachesIt() {
        model.sampleProperty().set("\\e[31m<b>hi</b> +49 30 901820");
        model.toggle(ScrubberKind.HTML);
        model.toggle(ScrubberKind.PHONE);
        model.toggleRefusal(ScrubberKind.PHONE);
        assertEquals("CHANGES \u001b[31m<b>hi</b> +49 30 901820 > <b>hi</b> +49 30 901820", line(ScrubberKind.ANSI));
        assertEquals("CHANGES <b>hi</b> +49 30 901820 > hi +49 30 901820", line(ScrubberKind.HTML));
        assertEquals("OFF  > ", line(ScrubberKind.CARD));
        assertEquals("REFUSES hi +49 30 901820 > hi [phone number]", line(ScrubberKind.PHONE));
        assertEquals("NOT_REACHED  > ", line(ScrubberKind.LENGTH));
        assertEquals(Optional.empty(), model.exampleProperty().get().result());
        assertEquals("not passed on: phone numbers", model.exampleProperty().get().refusal());
        model.sampleProperty().set("hi");
        assertEquals("NOTHING hi > hi", line(ScrubberKind.PHONE));
        assertEquals(Optional.of("hi"), model.exampleProperty().get().result());
    }

    @Test
    void whatIsShownOfAChangeAreTheWordsThatAreOthers() {
        model.toggle(ScrubberKind.HTML);
        model.sampleProperty().set("say <b>hi</b> to <i>Bo</i> now");
        ScrubExample.Line html = model.exampleProperty().get().line(ScrubberKind.HTML);
        assertEquals("<b>hi</b> to <i>Bo</i>", html.found());
        assertEquals("hi to Bo", html.made());
        model.sampleProperty().set("<b>");
        assertEquals("<b>", model.exampleProperty().get().line(ScrubberKind.HTML).found());
        assertEquals("", model.exampleProperty().get().line(ScrubberKind.HTML).made());
        model.sampleProperty().set("a a <i> a a");
        assertEquals("a a  a a", model.exampleProperty().get().result().orElseThrow());
        assertEquals("", model.exampleProperty().get().line(ScrubberKind.HTML).made().strip());
    }

    @Test
    void wordsThatAreNoneAndLengthsThatCantBeLeaveThingsAsTheyWere() {
        model.toggle(ScrubberKind.WORDS);
        model.writeWords("darn, heck");
        assertEquals("**** it", control.cleaned("Heck it"));
        model.writeWords("darn a-b");
        assertTrue(model.faultProperty().get().startsWith("The words stay as they were: "), model.faultProperty().get());
        assertEquals(List.of("darn", "heck"), model.planProperty().get().words());
        model.writeLimit("0");
        assertEquals("A message may have 1 to 2048 characters at most", model.faultProperty().get());
        model.writeLimit("70");
        assertEquals("", model.faultProperty().get());
    }

    @Test
    void theChoiceIsRemembered() {
        model.toggle(ScrubberKind.WORDS);
        model.writeWords("darn heck");
        model.toggleRefusal(ScrubberKind.CARD);
        model.moveUp(ScrubberKind.WORDS);
        ScrubbersModel again = new ScrubbersModel(Messages.of(Locale.ENGLISH), control);
        assertEquals(model.planProperty().get(), again.planProperty().get());
        assertEquals("**** it", control.cleaned("heck it"));
    }

    @Test
    void whatCantBeReadIsAsAtFirst() {
        assertEquals(ScrubPlan.DEFAULT, ScrubPlan.read("html,nonsense", ""));
        assertEquals(ScrubPlan.DEFAULT, ScrubPlan.read("html,html", ""));
        assertEquals(ScrubPlan.DEFAULT, ScrubPlan.read("html", "a-b"));
        assertEquals("html,-ansi,-email,-card,-phone,-words,-length", ScrubPlan.read("html", "").written());
    }
}
