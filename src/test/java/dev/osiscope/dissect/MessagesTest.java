package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Messages on a stream that say how long they are: of Redis, of ISO's transport protocol, of routers and their caches.
class MessagesTest {

    @Test
    void aListOfRedisIsPutTogetherFromItsFirstByteOn() {
        Conversation redis = new Conversation(6379);
        redis.client("*2\n$3\nGET\n$6\nlay");

        Dissection end = redis.client("ers\n+");

        assertEquals("ip:tcp:resp:resp", protocols(end));
        assertEquals(List.of("474554", "6c6179657273"), texts(end, "resp.bulk_string.value"));
    }

    @Test
    void aListWhoseNextValueHasNotBegunIsNotWaitedFor() {
        Conversation redis = new Conversation(6379);

        assertEquals(List.of("2", "1"), texts(redis.server("*2\n:1\n"), "resp.array.length", "resp.integer"));
        assertEquals(List.of("2"), texts(redis.server(":2\n"), "resp.integer"));
    }

    @Test
    void aListWithinAListWithinAListDoesNoHarm() {
        Conversation redis = new Conversation(6379);
        assertEquals(List.of("1"), texts(redis.client("*1\n".repeat(10_000) + ":1\n"), "resp.integer"));
    }

    @Test
    void packetsOfIsoTransportHaveTheirBorders() {
        Conversation iso = new Conversation(102);
        assertEquals("ip:tcp", protocols(iso.client(Bytes.ofHex("0300"))));

        Dissection request = iso.client(Bytes.ofHex("000e 09e00000000100 c00109"));
        Dissection both = iso.client(Bytes.ofHex("0300000902f0800102 0300000702f000"));

        assertEquals("ip:tcp:tpkt:cotp", protocols(request));
        assertEquals(List.of("0xe CR Connect Request", "192 TPDU size"),
                texts(request, "cotp.type", "cotp.parameter_code"));
        assertEquals("ip:tcp:tpkt:cotp:data:tpkt:cotp", protocols(both));
        assertEquals("ip:tcp:tpkt", protocols(iso.server("not a packet\n")));
    }

    @Test
    void aPlantSpeaksInPacketsOfIsoTransport() {
        Conversation plant = new Conversation(102);

        assertEquals("ip:tcp:tpkt:cotp:s7comm", protocols(plant.client(
                Bytes.ofHex("0300001902f080 32010000020000080000f0000001000101e0"))));
        assertEquals("ip:tcp:tpkt:cotp:data", protocols(plant.client(
                Bytes.ofHex("0300001102f080 32090000020000080000"))));
    }

    @Test
    void aRemoteDesktopBeginsWithItsCookieOrWhatItCan() {
        Conversation desktop = new Conversation(3389);

        Dissection request = desktop.client(Bytes.ofHex("030000130ee00000000000 0100080003000000"));
        Dissection plain = desktop.server(Bytes.ofHex("0300000b06d00000123400"));

        assertEquals("ip:tcp:cotp:rdp", protocols(request));
        assertEquals("ip:tcp:tpkt:cotp", protocols(plain));
        assertEquals("ip:tcp:tpkt:cotp:t125:t124", protocols(desktop.client(Bytes.ofHex("0300000a02f080 7f6500"))));
        assertEquals("ip:tcp:tpkt:cotp:t125:rdp", protocols(desktop.server(Bytes.ofHex("0300000a02f080 680001"))));
        assertEquals("ip:tcp:tpkt:rdp", protocols(desktop.server(Bytes.ofHex("c0050102 03"))));
        assertEquals("ip:tcp:tpkt", protocols(desktop.server(Bytes.ofHex("1603010001"))));
        assertEquals("ip:tcp:data", protocols(new Conversation(3389).client("GET\n")));
        assertEquals("ip:tcp:cotp:rdp", protocols(new Conversation(3389).client(Bytes.ofHex(
                "0300001a 15e00000000000 436f6f6b69653a206d73743d610d0a"))));
    }

    @Test
    void aDatabaseGrantsOrRefusesTlsWithALetterThatIsNoMessage() {
        Conversation database = new Conversation(5432);
        assertEquals("ip:tcp:pgsql", protocols(database.client(Bytes.ofHex("0000000804d2162f"))));
        assertEquals("ip:tcp", protocols(database.server(Bytes.ofHex("4e"))));
        assertEquals("ip:tcp:pgsql", protocols(database.client(Bytes.ofHex("0000000900030000 00"))));
    }

    @Test
    void aCacheTellsARouterWhoMayAnnounceWhat() {
        Conversation cache = new Conversation(323);
        cache.server(Bytes.ofHex("0004000000000014 0118"));

        assertEquals(List.of("4 IPv4 Prefix", "24", "192.0.2.0", "64496"),
                texts(cache.server(Bytes.ofHex("1800 c0000200 0000fbf0")), "rpki-rtr.pdu_type",
                        "rpki-rtr.prefix_length", "rpki-rtr.ipv4_prefix", "rpki-rtr.as_number"));
    }

    @Test
    void aLookUpEndsWhenItsServerCloses() {
        Conversation whois = new Conversation(43);
        assertEquals("ip:tcp", protocols(whois.client("osiscope")));
        assertEquals("ip:tcp:whois", protocols(whois.client(".test\n")));
        assertEquals("ip:tcp", protocols(whois.server("one\n")));

        assertEquals(List.of("one\\r\\n", "two\\r\\n"), texts(whois.serverCloses("two\n"), "whois.answer"));
    }

    @Test
    void telnetHasCommandsAmongItsData() {
        Conversation telnet = new Conversation(23);

        Dissection both = telnet.server(Bytes.ofHex("fffb01 6c6f67696e fff1 ff"));

        assertEquals(List.of("251 Will", "1 Echo", "login", "241 No Operation"),
                texts(both, "telnet.cmd", "telnet.subcmd", "telnet.data"));
        assertEquals("ip:tcp:telnet", protocols(telnet.client(Bytes.ofHex("fd"))));
    }

    @Test
    void aMailBoxAnswersWithAWord() {
        Conversation pop = new Conversation(110);
        assertEquals(List.of("RETR", "1"),
                texts(pop.client("RETR 1\n"), "pop.request.command", "pop.request.parameter"));
        assertEquals(List.of("+OK", "50 octets"),
                texts(pop.server("+OK 50 octets\n"), "pop.response.indicator", "pop.response.description"));
    }

    private static String protocols(Dissection dissection) {
        return dissection.layers().stream().map(layer -> layer.protocol().id()).collect(Collectors.joining(":"));
    }

    private static List<String> texts(Dissection dissection, String... ids) {
        return dissection.layers().stream().flatMap(Layer::walk)
                .filter(field -> List.of(ids).contains(field.id())).map(Field::text).toList();
    }
}
