package dev.osiscope.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UserNamesTest {

    @Test
    void nameThatIsNotUtf8KeepsNobodyElseFromHavingOne() {
        byte[] passwd = "jo:x:1000:1000:J\u00f6rg:/home/jo:/bin/sh\nada:x:1001:1001::/home/ada:/bin/sh\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        UserNames names = UserNames.of(passwd);

        assertEquals("jo", names.of(1000));
        assertEquals("ada", names.of(1001));
        assertEquals("1002", names.of(1002));
    }
}
