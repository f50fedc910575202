package dev.osiscope.filter;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.i18n.Messages;
import dev.osiscope.wire.FieldValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever is typed, and whatever a frame's values are: there is an answer or an error with a place, and never an
/// exception.
class AnyTextTest {

    private static final int TEXTS = 30_000;
    private static final long SEED = 20_260_501;
    private static final String CHARACTERS =
            "abcdef tcp.port:/-_0123456789\"'\\()[]{}<>=!&|~,#$@%*+^?;\t\n\u0000é𝄞\ud800";
    private static final List<String> PARTS = List.of("tcp", "tcp.port", "tcp.flags", "tcp.flags.syn", "ip.src",
            "ipv6.src", "eth.src", "tcp.payload", "http.host", "frame.time_relative", "tcp.analysis.flags", "scale",
            "tcp.prot", "==", "!=", "===", "!==", ">", "<=", "contains", "matches", "~", "in", "{", "}", "..", ",",
            "and", "or", "not", "!", "&&", "||", "&", "(", ")", "[", "]", ":", "-", "0", "80", "-1", "65536", "0x50",
            "99999999999999999999", "1.2.3.4", "1.2.3.0/24", "::1", "2001:db8::/32", "00:1b:63:84:45:e6", "47:45",
            "\"GET\"", "r\"\\d+\"", "\"(a|b)*c\"", "\"[[:alpha:]]+$\"", "'a'", "True", "1.5", "len", "upper",
            "count", "any", "all");
    private static final List<FieldValue> VALUES = List.of(FieldValue.NONE, new FieldValue.Unsigned(-1),
            new FieldValue.Time(Long.MIN_VALUE), new FieldValue.Text("GET \ud800"),
            new FieldValue.Octets(Bytes.EMPTY), new FieldValue.Octets(Bytes.ofHex("474554")));

    private final Random random = new Random(SEED);
    private final Messages messages = Messages.of(Locale.ENGLISH);
    private int filters;

    @Test
    void anyCharactersGiveAFilterOrAnError() {
        for (int index = 0; index < TEXTS; index++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            check(text.toString());
        }
    }

    @Test
    void anyWordsGiveAFilterOrAnError() {
        for (int index = 0; index < TEXTS; index++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(9); length > 0; length--) {
                text.append(pick(PARTS)).append(random.nextInt(8) == 0 ? "" : " ");
            }
            check(text.toString());
        }
        assertTrue(filters > TEXTS / 100, filters + " filters only");
    }

    private void check(String text) {
        switch (Filter.compile(text, FilterTest.CATALOGUE)) {
            case Filter.Compilation.Done(Filter filter) -> {
                filters++;
                assertNotNull(filter.ask(new AnyFrame()), text);
                assertNotNull(filter.fieldsUsed(), text);
            }
            case Filter.Compilation.Refused(FilterError error) -> {
                assertTrue(error.place().start() >= 0 && error.place().length() >= 0
                        && error.place().end() <= text.length(), text + " " + error.place());
                assertTrue(messages.text(error.problem()).length() > 1, text);
                assertTrue(messages.text(error.mend()).length() > 1, text);
            }
        }
    }

    private <E> E pick(List<E> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// A frame that says anything of any field, also values of types that the field can't have.
    private final class AnyFrame implements FieldAccess {

        @Override
        public Optional<List<FieldValue>> values(String name) {
            return switch (random.nextInt(4)) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(List.of());
                case 2 -> Optional.of(List.of(pick(VALUES)));
                default -> Optional.of(List.of(pick(VALUES), pick(VALUES)));
            };
        }

        @Override
        public Optional<List<FieldValue>> contents(String name) {
            return values(name);
        }
    }
}
