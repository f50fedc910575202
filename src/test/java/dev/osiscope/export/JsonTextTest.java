package dev.osiscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void membersKeepTheirOrder() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("tcp.seq", "1");
        members.put("tcp.ack", "12");

        assertEquals("{\"tcp.seq\":\"1\",\"tcp.ack\":\"12\"}", JsonText.object(members));
        assertEquals("{}", JsonText.object(Map.of()));
    }

    @Test
    void whatJsonOrATerminalCouldTakeForItsOwnIsEscaped() {
        assertEquals("{\"a\":\"\\u0022\\u005c\\u000a\\u001b\\u007f\\u00e9\\ud83d\\ude00\"}",
                JsonText.object(Map.of("a", "\"\\\n\u001b\u007f\u00e9\ud83d\ude00")));
    }
}
