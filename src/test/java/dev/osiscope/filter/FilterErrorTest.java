package dev.osiscope.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is no filter is refused, with the place that is wrong and a way to mend it.
class FilterErrorTest {

    private static final Messages MESSAGES = Messages.of(Locale.ENGLISH);

    private static FilterError error(String text) {
        return assertInstanceOf(Filter.Compilation.Refused.class,
                Filter.compile(text, FilterTest.CATALOGUE), text).error();
    }

    /// The place is marked by double angle brackets.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <<tcp.prot>> == 80 | unknown | near
        tcp.port <<=>> 80 | equals | equals
        tcp.port == 80 <<80>> | unexpected | expected.operator
        tcp.port ==<<>> | end | expected.operand
        tcp and<<>> | end | expected.operand
        tcp or <<or>> udp | unexpected | expected.operand
        (<<)>> | unexpected | expected.operand
        (tcp<<>> | end | expected.closing
        tcp<<)>> | unexpected | expected.operator
        any tcp<<>> | end | expected.relation
        <<80>> | unknown | unknown
        <<80>> == tcp.port | left | left
        tcp.port == <<65536>> | range | range
        tcp.port == <<-1>> | range | range
        tcp.port == <<08>> | value | value.NUMBER
        tcp.port == <<tcp.prt>> | value | near
        tcp.port == <<"80">> | quoted | quoted
        tcp.port == <<ip.src>> | different | different
        <<tcp.port>> contains 3 | unfit.search | unfit.search
        <<tcp.port>> matches "3" | unfit.match | unfit.match
        <<tcp.port>>[0] | unfit.slice | unfit.slice
        <<tcp.flags.syn>> & 1 | unfit.mask | unfit.mask
        <<tcp.analysis.flags>> == 1 | unfit.compare | unfit.compare
        tcp.flags.syn == <<true>> | value | value.FLAG
        ip.src == <<"abc">> | quoted | quoted
        ip.src == <<1.2.3.4/33>> | prefix | prefix
        ipv6.src == <<1:2:3>> | value | value.IPV6_ADDRESS
        eth.src == <<00:00:00>> | value | value.MAC_ADDRESS
        tcp.payload contains <<GET>> | value | value.OCTETS
        frame.time_relative > <<1e-3>> | value | value.TIME
        tcp.payload matches <<abc>> | pattern.quotes | pattern.quotes
        tcp.payload matches <<"(">> | pattern | pattern
        tcp.payload matches <<"(?R)">> | pattern.part | pattern.part
        tcp.port in <<80>> | unexpected | expected.set
        tcp.port in {<<}>> | unexpected | expected.value
        tcp.port in {80 <<443>>} | unexpected | expected.member
        <<tcp.payload[0]>> in {50} | member | member
        eth.src[<<]>> | unexpected | expected.slice
        eth.src[<<2-1>>] | slicebounds | slicebounds
        eth.src[<<1:0>>] | slicelength | slicelength
        eth.src[<<99999999999>>] | unexpected | expected.slice
        <<nosuch>>(tcp) | function | function
        <<len(tcp, tcp)>> | arguments | arguments
        <<len(tcp)>> | alone | alone
        upper(<<tcp.payload>>) == "A" | unfit.text | unfit.text
        len(<<tcp.port>>) == 2 | unfit.len | unfit.len
        http.host == <<"a>> | openquote | openquote
        http.host == "<<\\q>>" | escape | escape
        tcp.port == <<'ab'>> | onecharacter | onecharacter
        tcp.port <<+>> 1 == 2 | leftout | leftout
        tcp <<?>> udp | character | character
        """)
    void theErrorStandsWhereItIs(String marked, String problem, String mend) {
        int start = marked.indexOf("<<");
        int end = marked.indexOf(">>") - "<<".length();
        FilterError error = error(marked.replace("<<", "").replace(">>", ""));

        assertEquals("filter.problem." + problem, error.problem().key());
        assertEquals("filter.mend." + mend, error.mend().key());
        assertEquals(new TextRange(start, end - start), error.place());
        assertTrue(MESSAGES.text(error.problem()).endsWith("."), MESSAGES.text(error.problem()));
        assertFalse(MESSAGES.text(error.mend()).isBlank());
    }

    @Test
    void aMisspeltNameBringsTheNearestOnes() {
        assertEquals("Did you mean tcp.port, udp.port?", MESSAGES.text(error("tcp.prot == 80").mend()));
        assertEquals("tcp.prot is no field that is known here.", MESSAGES.text(error("tcp.prot == 80").problem()));
    }

    @Test
    void theRangeOfANumberIsToldWithoutGroups() {
        assertEquals("Its values are 0 to 65535.", MESSAGES.text(error("tcp.port == 70000").mend()));
        assertEquals("Its values are -2147483648 to 2147483647.", MESSAGES.text(error("scale == 5000000000").mend()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "!", "tcp.payload[0]&", "any "})
    void whatIsNestedTooDeepIsRefused(String part) {
        FilterError error = error(part.repeat(1000) + "tcp");

        assertTrue(error.place().end() <= part.length() * 1000 + "tcp".length());
        assertFalse(MESSAGES.text(error.problem()).isEmpty());
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertEquals("filter.problem.long", error("a".repeat(Filter.LONGEST + 1)).problem().key());
        assertEquals("filter.problem.unknown", error("a".repeat(Filter.LONGEST)).problem().key());
    }

    @Test
    void longListsAreNoNesting() {
        String terms = "tcp.port == 80" + " or tcp.port == 80".repeat(500);
        String members = "tcp.port in {1" + ",2".repeat(4000) + "}";

        assertInstanceOf(Filter.Compilation.Done.class, Filter.compile(terms, FilterTest.CATALOGUE));
        assertInstanceOf(Filter.Compilation.Done.class, Filter.compile(members, FilterTest.CATALOGUE));
    }
}
