package dev.osiscope.property;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.i18n.Messages;
import dev.osiscope.timeline.FrameTimeline;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.TimelineEvent;
import java.util.Locale;

/// All that the program says of a step, in words. It throws where words or values are missing.
public final class Words {

    private static final Messages MESSAGES = Messages.of(Locale.ENGLISH);

    private Words() {}

    /// Says what happens in `step`, and what its layers do.
    public static void say(Step step) {
        MESSAGES.text(step.title());
        MESSAGES.text(step.what());
        MESSAGES.text(step.why());
        MESSAGES.text(step.layers().note());
        step.layers().acts().forEach(act -> {
            MESSAGES.text(act.unit());
            MESSAGES.text(act.does());
        });
    }

    /// Says what a frame is that is looked at by itself.
    public static void say(long frameNumber, Dissection dissection) {
        say(FrameTimeline.of(TimelineEvent.FrameSeen.of(frameNumber, dissection)).step(0));
    }
}
