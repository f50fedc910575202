package dev.osiscope.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "the error numbers are those of Linux")
class SystemCallTest {

    private static final int BAD_DESCRIPTOR = 9;

    private final SystemCall close = SystemCall.of("close", JAVA_INT, JAVA_INT);

    @Test
    void failureCarriesTheErrorNumber() {
        assertEquals(-BAD_DESCRIPTOR, close.attempt(-1));
        SystemCallException failure = assertThrows(SystemCallException.class, () -> close.invoke(-1));

        assertEquals(BAD_DESCRIPTOR, failure.errorNumber());
        assertEquals("close: error number 9", failure.getMessage());
    }

    @Test
    void resultIsReturned() throws SystemCallException {
        SystemCall absolute = SystemCall.of("abs", JAVA_INT, JAVA_INT);

        assertEquals(7, absolute.invoke(-7));
    }

    @Test
    void unknownFunctionIsRefused() {
        assertThrows(NoSuchElementException.class, () -> SystemCall.of("no_such_function", JAVA_INT));
    }
}
