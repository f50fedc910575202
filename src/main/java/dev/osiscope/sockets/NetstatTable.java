package dev.osiscope.sockets;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// The sockets as Windows' `netstat` tells them, with the names of the programs of `tasklist`.
final class NetstatTable implements SocketTable {

    @Override
    public SocketList read() throws IOException {
        Map<Long, String> names = NetstatText.names(lines("tasklist", "/fo", "csv", "/nh"));
        return new SocketList(NetstatText.sockets(lines("netstat", "-ano"),
                pid -> LocalProcess.of(pid, names.getOrDefault(pid, String.valueOf(pid)))));
    }

    private static List<String> lines(String... words) throws IOException {
        try {
            return SystemProgram.lines(words);
        } catch (IOException failure) {
            throw new IOException(words[0] + " can't be run (" + failure.getMessage()
                    + "). Windows has it in System32: is that in the PATH?", failure);
        }
    }
}
