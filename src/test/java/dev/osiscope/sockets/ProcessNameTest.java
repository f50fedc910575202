package dev.osiscope.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProcessNameTest {

    @Test
    void itIsTheKernelsName() {
        assertEquals("redis-server", ProcessName.choose("redis-server", "redis-server"));
        assertEquals("postgres", ProcessName.choose("postgres", "postgres:"));
        assertEquals("flask", ProcessName.choose("flask", "python3"));
        assertEquals("kthreadd", ProcessName.choose("kthreadd", ""));
    }

    @Test
    void aNameThatWasCutIsWhole() {
        assertEquals("gnome-terminal-server", ProcessName.choose("gnome-terminal-", "gnome-terminal-server"));
    }

    @Test
    void theNameOfAThreadIsNone() {
        assertEquals("node", ProcessName.choose("MainThread", "node"));
        assertEquals("node", ProcessName.choose("node-MainThread", "node"));
    }
}
