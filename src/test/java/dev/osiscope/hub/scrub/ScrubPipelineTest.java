package dev.osiscope.hub.scrub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScrubPipelineTest {

    private static final WordList WORDS = WordList.of(List.of("darn"));
    private static final String ALL = "ansi,html,email,card,phone,words,length";
    private static final String CLEAN = "hello, hub: message 1234567 of 99, at 08:06 (all is well); 3 + 4 > 5, isn't it?";

    @Test
    void whoChangedWhatIsToldInOrder() {
        ScrubOutcome outcome = pipeline(ALL).scrub("\u001b[1m<b>darn</b> a@b.de");
        assertEquals(new ScrubOutcome.Changed("**** [e-mail address]", List.of(
                new ScrubStep("control characters", "\u001b[1m<b>darn</b> a@b.de", "<b>darn</b> a@b.de"),
                new ScrubStep("HTML", "<b>darn</b> a@b.de", "darn a@b.de"),
                new ScrubStep("e-mail addresses", "darn a@b.de", "darn [e-mail address]"),
                new ScrubStep("listed words", "darn [e-mail address]", "**** [e-mail address]"))), outcome);
    }

    @Test
    void theOrderIsTheUsers() {
        assertEquals("ad\u2026", text(pipeline("length=3,email").scrub("ada@example.org")));
        assertEquals("[e\u2026", text(pipeline("email,length=3").scrub("ada@example.org")));
    }

    @Test
    void theFirstThatRefusesIsTheLast() {
        ScrubOutcome.Refused refused = assertInstanceOf(ScrubOutcome.Refused.class,
                pipeline("html,email!,words").scrub("<i>darn</i> a@b.de"));
        assertEquals("not passed on: e-mail addresses", refused.reason());
        assertEquals(List.of("HTML", "e-mail addresses"), refused.steps().stream().map(ScrubStep::scrubber).toList());
    }

    @Test
    void whatIsCleanIsNoNews() {
        assertSame(ScrubOutcome.UNCHANGED, pipeline(ALL).scrub(CLEAN));
        assertSame(ScrubOutcome.UNCHANGED, pipeline(ALL).scrub("na\u00efve caf\u00e9 \ud83d\ude00"));
        assertSame(ScrubOutcome.UNCHANGED, pipeline("none").scrub("\u001b"));
    }

    @Test
    void bytesPassWhereNobodyCouldFindAnything() {
        ScrubPipeline pipeline = pipeline("ansi,html,email,length=20");
        assertTrue(passes(pipeline, "hello, hub 12345"));
        assertFalse(passes(pipeline, "be\u0007ll"));
        assertFalse(passes(pipeline, "caf\u00e9"));
        assertFalse(passes(pipeline, "a@b.de"));
        assertFalse(passes(pipeline, "a message that is too long"));
        assertTrue(pipeline.passes("xxhello\u001b".getBytes(StandardCharsets.UTF_8), 2, 7));
    }

    @Test
    void bytesThatPassAreThoseThatNobodyChanges() {
        Random random = new Random(11);
        ScrubPipeline pipeline = pipeline(ALL);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(20), 0, 40).forEach(value -> text.append("<a>@b.de+0419 \u001b[\u00e9-x".charAt(value % 18)));
            if (passes(pipeline, text.toString())) {
                assertSame(ScrubOutcome.UNCHANGED, pipeline.scrub(text.toString()), text::toString);
            }
        }
    }

    @Test
    void whatWasScrubbedIsCleanForTheSameScrubber() {
        Random random = new Random(12);
        for (ScrubberKind kind : ScrubberKind.values()) {
            ScrubPipeline pipeline = pipeline(kind.id());
            for (int round = 0; round < 5000; round++) {
                StringBuilder text = new StringBuilder();
                random.ints(1 + random.nextInt(30), 0, 1000)
                        .forEach(value -> text.append("<a/script!-> @b.de+0419darn \u001b[\u00e9-x".charAt(value % 32)));
                String once = pipeline.scrub(text.toString()) instanceof ScrubOutcome.Changed changed ? changed.text() : text.toString();
                assertSame(ScrubOutcome.UNCHANGED, pipeline.scrub(once), () -> kind + ": " + text);
            }
        }
    }

    @Test
    void cleanTextLeavesNoGarbage() {
        ScrubPipeline pipeline = pipeline(ALL);
        byte[] bytes = CLEAN.getBytes(StandardCharsets.US_ASCII);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        pipeline.scrub(CLEAN);
        long before = threads.getCurrentThreadAllocatedBytes();
        int found = 0;
        for (int round = 0; round < 10_000; round++) {
            found += pipeline.scrub(CLEAN) == ScrubOutcome.UNCHANGED ? 0 : 1;
            found += pipeline.passes(bytes, 0, bytes.length) ? 1 : 0;
        }
        long garbage = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(0, found);
        assertTrue(garbage < 10_000, () -> garbage + " bytes of garbage in 20,000 looks");
    }

    private static ScrubPipeline pipeline(String choice) {
        return ScrubberChoice.parse(choice).pipeline(WORDS);
    }

    private static boolean passes(ScrubPipeline pipeline, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return pipeline.passes(bytes, 0, bytes.length);
    }

    private static String text(ScrubOutcome outcome) {
        return assertInstanceOf(ScrubOutcome.Changed.class, outcome).text();
    }
}
