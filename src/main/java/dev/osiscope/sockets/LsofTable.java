package dev.osiscope.sockets;

import java.io.IOException;
import java.util.List;

/// The sockets as `lsof` tells them, which macOS has and other systems may.
final class LsofTable implements SocketTable {

    @Override
    public SocketList read() throws IOException {
        return new SocketList(LsofText.sockets(lines(), LocalProcess::of));
    }

    private static List<String> lines() throws IOException {
        try {
            // Names in full; no names of hosts and ports; TCP; a line a value: process, name, descriptor, family, ends, state.
            return SystemProgram.lines("lsof", "+c", "0", "-nP", "-iTCP", "-FpcftnT");
        } catch (IOException failure) {
            throw new IOException("lsof, which knows the sockets of this system, can't be run (" + failure.getMessage()
                    + "). macOS has it in /usr/sbin; elsewhere install the package lsof", failure);
        }
    }
}
