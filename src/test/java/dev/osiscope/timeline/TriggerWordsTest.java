package dev.osiscope.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.tcp.Trigger;
import org.junit.jupiter.api.Test;

class TriggerWordsTest {

    @Test
    void thatATimerIsSetByNoRoundTripYetIsSaidOfAnOpening() {
        Trigger timer = new Trigger.RetransmissionTimer(999_000_000);

        assertEquals("step.trigger.timer.opens.why", TriggerWords.why(timer, true));
        assertEquals("step.trigger.timer.why", TriggerWords.why(timer, false));
        assertEquals("step.trigger.syn.why", TriggerWords.why(new Trigger.RepeatedSyn(1), true));
    }
}
