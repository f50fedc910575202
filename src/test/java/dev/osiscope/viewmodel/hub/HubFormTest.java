package dev.osiscope.viewmodel.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.hub.HubOptions;
import dev.osiscope.hub.HubStatus;
import dev.osiscope.hub.SlowReaderPolicy;
import dev.osiscope.hub.scrub.ScrubPipeline;
import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.choice.Preferences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubFormTest {

    private final Kept control = new Kept();
    private final HubForm form = new HubForm(Messages.of(Locale.ENGLISH), control);

    /// Keeps how the hub was wished.
    private static final class Kept implements HubControl {

        private final Preferences preferences = Preferences.forgetful();
        private final List<HubSettings> wished = new ArrayList<>();
        private Optional<String> code = Optional.empty();
        private int starts;

        @Override
        public Preferences preferences() {
            return preferences;
        }

        @Override
        public void scrubWith(ScrubPipeline wanted) {
            throw new AssertionError("the scrubbers are left as they are");
        }

        @Override
        public void use(HubSettings settings, Optional<String> secret) {
            wished.add(settings);
            code = secret;
        }

        @Override
        public void startAnew() {
            starts++;
        }

        @Override
        public Optional<HubStatus> status() {
            return Optional.empty();
        }

        @Override
        public void look(long nowNanos) {
            // Nobody is there.
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            address     | here    | The address is one of this machine, such as 127.0.0.1, 192.168.1.20 or ::1
            port        | 0       | The port is from 1 to 65535
            port        | 70000   | The port is from 1 to 65535
            connections | -1      | A limit is 0 or more
            rate        | many    | A limit is 0 or more
            queue       | 7       | The queue is from 8 to 65,536 KiB
            code        | short   | A join code has 6 characters or more, without blanks
            """)
    void whatCantBeIsSaidAndNothingIsDone(String field, String text, String words) {
        switch (field) {
            case "address" -> form.addressProperty().set(text);
            case "port" -> form.portProperty().set(text);
            case "connections" -> form.connectionsProperty().set(text);
            case "rate" -> form.rateProperty().set(text);
            case "queue" -> form.queueProperty().set(text);
            default -> form.codeProperty().set(text);
        }
        form.use();
        assertEquals(words, form.faultProperty().get());
        assertEquals(0, control.starts);
    }

    @Test
    void beyondThisMachineThereIsACodeAndThereAreLimits() {
        form.addressProperty().set("0.0.0.0");
        form.use();
        assertEquals("", form.faultProperty().get());
        assertEquals(1, control.starts);
        HubSettings wished = control.wished.getLast();
        assertEquals(256, wished.connections());
        assertEquals(50, wished.rate());
        assertEquals(Optional.of(form.codeProperty().get()), control.code);
        assertTrue(form.codeProperty().get().matches("[a-z2-9]{8}"), form.codeProperty().get());
        assertEquals(control.code, wished.options(control.code, Instant.EPOCH).code());
        assertThrows(IllegalArgumentException.class, () -> wished.options(Optional.empty(), Instant.EPOCH));
    }

    @Test
    void whatWasUsedIsRememberedButForItsCode() {
        form.addressProperty().set("::1");
        form.portProperty().set("4000");
        form.tlsProperty().set(true);
        form.policyProperty().set(SlowReaderPolicy.DISCONNECT);
        form.queueProperty().set("16");
        form.codeProperty().set("sesame open".replace(" ", "-"));
        form.use();
        HubForm again = new HubForm(Messages.of(Locale.ENGLISH), control);
        HubSettings remembered = new HubSettings("::1", 4000, true, 0, 0, SlowReaderPolicy.DISCONNECT, 16);
        assertEquals(remembered, control.wished.getLast());
        assertEquals("", again.codeProperty().get());
        HubOptions options = remembered.options(Optional.empty(), Instant.now());
        assertTrue(options.identity().isPresent());
        assertEquals(16 * 1024, options.queueBytes());
    }

    @Test
    void whatCantBeReadCountsAsNotThere() {
        assertEquals(Optional.empty(), HubSettings.read("127.0.0.1 3001"));
        assertEquals(Optional.empty(), HubSettings.read("nowhere 3001 true 0 0 DROP_OLDEST 64"));
        assertEquals(Optional.empty(), HubSettings.read("127.0.0.1 3001 true 0 0 DROP_OLDEST 1"));
        assertEquals(Optional.of(HubSettings.DEFAULT), HubSettings.read(HubSettings.DEFAULT.written()));
    }
}
