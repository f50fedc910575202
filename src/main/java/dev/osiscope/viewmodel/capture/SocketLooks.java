package dev.osiscope.viewmodel.capture;

import dev.osiscope.i18n.Messages;
import dev.osiscope.sockets.LocalSocket;
import dev.osiscope.sockets.SocketAge;
import dev.osiscope.sockets.SocketList;
import dev.osiscope.sockets.SocketTable;
import dev.osiscope.sockets.SocketWatch;
import dev.osiscope.sockets.SocketWords;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Looks at the table and says in words what is there. One look at a time, on any thread.
final class SocketLooks {

    private final Messages messages;
    private final SocketWords words;
    private final SocketTable table;
    private final InstantSource clock;
    private final SocketWatch watch = new SocketWatch();

    /// What a look found.
    ///
    /// @param items      the sockets, in no order
    /// @param namespaces how many other network namespaces there are
    /// @param problem    why nothing could be found out; empty where it could
    record Look(List<SocketItem> items, int namespaces, String problem) {}

    SocketLooks(Messages messages, SocketTable table, InstantSource clock) {
        this.messages = messages;
        this.table = table;
        this.clock = clock;
        words = new SocketWords(messages);
    }

    Look look() {
        try {
            SocketList list = table.read();
            Instant now = clock.instant();
            watch.take(list, now);
            return new Look(list.sockets().stream().map(socket -> item(socket, list, now)).toList(),
                    table.otherNamespaces(), "");
        } catch (IOException | RuntimeException failure) {
            // Also after a defect it is looked again.
            return new Look(List.of(), 0, messages.text("sockets.problem", failure.getMessage()));
        }
    }

    /// What can't be seen of those that are shown.
    String remark(List<SocketItem> shown, int namespaces) {
        return String.join(" ", words.remarks(new SocketList(shown.stream().map(SocketItem::socket).toList()), namespaces));
    }

    private SocketItem item(LocalSocket socket, SocketList list, Instant now) {
        SocketAge age = watch.age(socket, now);
        String process = words.process(socket.owner());
        String pid = words.pid(socket.owner());
        String local = socket.local().toString();
        String remote = words.remote(socket, list);
        String state = words.state(socket);
        String old = words.age(age);
        String spoken = socket.listens()
                ? messages.text("sockets.spoken.listener", process, pid, local, old)
                : messages.text("sockets.spoken", process, pid, state, local, remote, old);
        return new SocketItem(socket, age.least(), process, pid, local, remote, state, old, spoken);
    }
}
