package dev.osiscope.capture.libpcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.osiscope.capture.filter.FilterCheck;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceRequest;
import dev.osiscope.frame.LinkType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What libpcap says of filters, with the place that it does not tell.
class FilterCompilerTest {

    @BeforeAll
    static void libraryIsThere() {
        try {
            LibpcapSource.libraryVersion();
        } catch (FrameSourceException missing) {
            abort(missing.getMessage() + "; or name one with -Dosiscope.libpcap");
        }
    }

    private static FilterCheck check(String filter) {
        return FilterCompiler.check(filter, LinkType.ETHERNET, InterfaceRequest.WHOLE_FRAMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tcp port 5432", "host 127.0.0.1 and (port 80 or port 443)", "tcp[tcpflags] & tcp-syn != 0",
        "ip6 and not udp", "greater 100"})
    void whatIsAFilterIsCompiled(String filter) {
        assertInstanceOf(FilterCheck.Compiled.class, check(filter));
    }

    @Test
    void theProgramHasWholeInstructionsAndEndsWithAReturn() {
        FilterCheck.Compiled compiled = (FilterCheck.Compiled) check("tcp port 5432");

        assertEquals(0x06, compiled.program().code().u8(compiled.program().code().length() - 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "tcp prt 80                      | prt     ",
        "tcp port foo                    | foo     ",
        "tcp port 80 and port 99999      | 99999   ",
        "tcp port 80)                    | )       ",
        "tcp and and udp                 | and udp ",
        "host 10.0.0.1 and tcp port 80 x | x       ",
        "net 10.0.0.1/8                  | 10.0.0.1/8",
        "(tcp or udp) prt 80             | prt     ",
        "tcp[13] & 2 !== 0               | = 0     ",
        "ip proto 6 && ?                 | ?       ",
        "hostt 1.2.3.4                   | hostt   ",
    })
    void whatIsNoneIsRefusedWithThePlaceWhereItGoesWrong(String filter, String from) {
        FilterCheck.Refused refused = (FilterCheck.Refused) check(filter);

        assertEquals(from, filter.substring(refused.start(), refused.start() + from.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp port", "tcp and", "(tcp port 80", "tcp[13", "host 1.2.3.4 or"})
    void whatIsNotFinishedIsRefusedAtItsEnd(String filter) {
        FilterCheck.Refused refused = (FilterCheck.Refused) check(filter);

        assertEquals(filter.length(), refused.start(), refused::toString);
    }

    @Test
    void aPlaceThatLibpcapNamesIsNoGuess() {
        assertEquals(new FilterCheck.Refused("unknown port 'foo'", 9, 12, false), check("tcp port foo"));
    }
}
