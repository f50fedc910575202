package dev.osiscope.sockets;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;

/// The TCP sockets of this machine, looked up whenever somebody asks. May be used by one thread at a time; a look takes
/// some milliseconds on Linux, up to some tenths of a second elsewhere.
public interface SocketTable {

    /// How they are now. What vanishes while it looks is left out.
    ///
    /// @throws IOException where the system does not tell; its message says why and what mends it
    SocketList read() throws IOException;

    /// At least those of them that are the ends of these connections or listen there, sooner where that is possible.
    ///
    /// @throws IOException as [#read()]
    default SocketList read(Collection<Connection> connections) throws IOException {
        return read();
    }

    /// In how many network namespaces other than this program's the programs are that it can see: containers, a lab's hosts.
    /// Their sockets are not in the table.
    default int otherNamespaces() {
        return 0;
    }

    /// The table of the system that this program runs on.
    static SocketTable ofThisSystem() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("linux")) {
            return new LinuxSocketTable();
        }
        return system.startsWith("windows") ? new NetstatTable() : new LsofTable();
    }
}
