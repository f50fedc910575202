package dev.osiscope.sockets;

import dev.osiscope.i18n.Durations;
import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said of a socket, in the language of `messages`.
///
/// @param messages the words
public record SocketWords(Messages messages) {

    /// What the program is called, or why nobody can tell.
    public String process(SocketOwner owner) {
        return switch (owner) {
            case SocketOwner.Program program -> program.process().itself()
                    ? messages.text("sockets.itself", program.process().name())
                    : program.process().name();
            case SocketOwner.Unseen unseen -> messages.text("sockets.unseen", unseen.user());
            case SocketOwner.Nobody _ -> messages.text("sockets.nobody");
        };
    }

    /// The number of the process; empty where it is not known.
    public String pid(SocketOwner owner) {
        return owner.known().map(process -> String.valueOf(process.pid())).orElse("");
    }

    /// The other end and, where that is of this machine as well, its program; empty of a listener.
    public String remote(LocalSocket socket, SocketList all) {
        Optional<String> program = all.peer(socket).flatMap(peer -> peer.owner().known()).map(LocalProcess::name);
        return socket.remote()
                .map(end -> program.map(name -> messages.text("sockets.peer", end, name)).orElse(end.toString()))
                .orElse("");
    }

    /// The state as RFC 9293 spells it.
    public String state(LocalSocket socket) {
        return socket.state().map(Enum::toString).orElse(messages.text("sockets.state.unknown"));
    }

    /// How old it is: `12 s`, `≤ 3 min`, `≥ 5 s`; `?` where nothing is known yet.
    public String age(SocketAge age) {
        if (age.most().isEmpty() && age.least().toSeconds() == 0) {
            return messages.text("sockets.age.unknown");
        }
        Phrase least = Durations.coarse(age.least());
        return age.exact()
                ? messages.text(least)
                : age.most().map(most -> messages.text("sockets.age.most", Durations.coarse(most)))
                        .orElseGet(() -> messages.text("sockets.age.least", least));
    }

    /// What the list does not show, and why, a sentence each; none where it shows everything.
    ///
    /// @param namespaces how many other network namespaces there are
    public List<String> remarks(SocketList list, int namespaces) {
        List<String> remarks = new ArrayList<>();
        if (list.unseen() > 0) {
            remarks.add(messages.text(list.unseen() == 1 ? "sockets.remark.unseen.one" : "sockets.remark.unseen.many",
                    list.unseen()));
        }
        if (namespaces > 0) {
            remarks.add(messages.text(
                    namespaces == 1 ? "sockets.remark.namespaces.one" : "sockets.remark.namespaces.many", namespaces));
        }
        return remarks;
    }
}
