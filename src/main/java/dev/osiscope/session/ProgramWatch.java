package dev.osiscope.session;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.index.ConversationTable;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.Opening;
import dev.osiscope.index.OpeningLook;
import dev.osiscope.sockets.Connection;
import dev.osiscope.sockets.ConnectionPrograms;
import dev.osiscope.sockets.ConnectionPrograms.Program;
import dev.osiscope.sockets.Openers;
import dev.osiscope.sockets.OpeningSocket;
import dev.osiscope.sockets.ProgramNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds out which programs the conversations of a live capture are of, on a thread of its own.
///
/// Who opens a connection may be gone some milliseconds later. So the system is asked as soon as a SYN is captured: at the
/// sources ([#watch(InterfaceSource)]). Conversations that were there before are asked for when the index has them
/// ([#look(IndexSnapshot)]). All methods may be called from any thread, but for [#watch(InterfaceSource)]: it is for whoever
/// starts the capture.
public final class ProgramWatch implements Programs, AutoCloseable {

    /// Who floods the machine with connections gets no names: nobody could read them.
    private static final int MOST_WAITING = 1024;
    /// Of connections that may not be captured at all only so many are asked for ahead of the captured ones.
    private static final int MOST_HEARD = 16;
    private static final int MOST_EARLY = 4096;
    /// How often it is asked for a conversation with an end whose program was not found: a machine that has a lot to do
    /// gives an answer that is true of the moment before, or of the one after.
    private static final int MOST_TRIES = 3;

    private final ProgramNames names;
    private final NotesFile kept;
    private final Thread thread;
    private final Set<Connection> wanted = new LinkedHashSet<>();
    private final Set<Connection> working = new HashSet<>();
    /// The answers to connections whose conversation is not in the index yet.
    private final Map<Connection, ConnectionPrograms> early = new Remembered<>();
    /// The conversations that wait for an answer.
    private final Map<Connection, List<Begun>> waiting = new HashMap<>();
    /// The conversations with an end whose program was not found yet, which may still be there.
    private final Map<Connection, Begun> unsure = new Remembered<>();
    private final Map<Integer, ConnectionPrograms> known = new HashMap<>();
    private final Map<Long, String> comments = new TreeMap<>();
    private final Map<Connection, Asked> asked = new Remembered<>();
    private final Map<OpeningSocket, Thread> listening = new HashMap<>();
    private final Openers openers = new Openers();
    private int seen;
    private int generation;
    private boolean closed;

    /// A conversation that has begun.
    ///
    /// @param number its number
    /// @param frame  the number of its first frame, from 1
    /// @param tries  how often it was asked for without all being found
    private record Begun(int number, long frame, int tries) {

        private Begun again() {
            return new Begun(number, frame, tries + 1);
        }
    }

    /// A connection that was opened while we captured.
    ///
    /// @param sequence its initial sequence number
    /// @param client   who has opened it; empty where that was not found at once
    /// @param queued   whether the system is asked for it
    private record Asked(long sequence, Optional<Program> client, boolean queued) {}

    /// Of connections that the index never shows something is known too: the oldest are forgotten.
    private static final class Remembered<T> extends LinkedHashMap<Connection, T> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Connection, T> eldest) {
            return size() > MOST_EARLY;
        }
    }

    /// Asks `names`, which nobody else may ask meanwhile.
    ///
    /// @param kept where what was found is kept until the recording is saved
    public ProgramWatch(ProgramNames names, Path kept) {
        this.names = names;
        this.kept = new NotesFile(kept);
        thread = Thread.ofPlatform().name("osiscope-programs").daemon().start(this::work);
    }

    /// The source, with an eye on the connections that are opened on it. Where this machine tells them sooner than the source
    /// does, it is asked too.
    public InterfaceSource watch(InterfaceSource source) {
        OpeningSocket.at(source.interfaceName()).ifPresent(socket -> {
            if (listening.isEmpty()) {
                openers.rehearse();
            }
            listening.put(socket, Thread.ofPlatform().name("osiscope-openings").daemon().start(() -> listen(socket)));
        });
        return new WatchedSource(source, opening -> ask(opening, Optional.empty(), MOST_WAITING));
    }

    private void listen(OpeningSocket socket) {
        OpeningLook look = new OpeningLook();
        socket.listen(packet -> look.in(LinkType.RAW, packet)
                .ifPresent(opening -> hear(opening, openers.of(connection(opening)))));
    }

    /// Takes note of a connection that is opened on the interface, whatever the capture filter says of it. Where many are, the
    /// captured ones do not wait behind them.
    void hear(Opening opening, Optional<Program> client) {
        ask(opening, client, MOST_HEARD);
    }

    private static Connection connection(Opening opening) {
        return new Connection(opening.client(), opening.server());
    }

    /// Takes note of the conversations that have come into the index, and asks for their programs. Called with every
    /// newer index of the same capture.
    public synchronized void look(IndexSnapshot index) {
        askAgain();
        ConversationTable conversations = index.tcp();
        for (; seen < conversations.size(); seen++) {
            if (!conversations.shows(seen)) {
                continue;
            }
            Conversation conversation = conversations.get(seen).conversation();
            Connection connection = new Connection(conversation.client(), conversation.server());
            Begun begun = new Begun(conversation.number(), index.frames().rowsOf(conversations.get(seen))[0] + 1L, 0);
            unsure.remove(connection);
            ConnectionPrograms answer = early.remove(connection);
            if (answer != null) {
                know(connection, begun, answer);
            } else if (working.contains(connection) || request(connection, MOST_WAITING)) {
                waiting.computeIfAbsent(connection, unasked -> new ArrayList<>()).add(begun);
            }
        }
    }

    private void askAgain() {
        unsure.forEach((connection, begun) -> {
            if (request(connection, MOST_HEARD)) {
                waiting.computeIfAbsent(connection, unasked -> new ArrayList<>()).add(begun);
            }
        });
        unsure.keySet().removeAll(waiting.keySet());
    }

    /// A connection is told of twice, or more often where its SYN is repeated; with another number it is another one.
    private synchronized void ask(Opening opening, Optional<Program> client, int mostBefore) {
        Connection connection = connection(opening);
        Asked before = asked.get(connection);
        if (before == null || before.sequence != opening.sequence()) {
            early.remove(connection);
            unsure.remove(connection);
            before = new Asked(opening.sequence(), Optional.empty(), false);
        }
        boolean queued = before.queued || request(connection, mostBefore);
        asked.put(connection, new Asked(opening.sequence(), client.or(before::client), queued));
    }

    private boolean request(Connection connection, int mostBefore) {
        if (closed || wanted.size() >= mostBefore) {
            return false;
        }
        wanted.add(connection);
        notifyAll();
        return true;
    }

    private void work() {
        names.prepare();
        for (List<Connection> next = next(); !next.isEmpty(); next = next()) {
            take(answers(next));
        }
    }

    /// A defect in one answer does not keep the later ones from being given.
    private Map<Connection, ConnectionPrograms> answers(List<Connection> next) {
        try {
            return names.of(next);
        } catch (RuntimeException defect) {
            System.getLogger(ProgramWatch.class.getName()).log(System.Logger.Level.ERROR, "programs not found", defect);
            return Map.of();
        }
    }

    /// The connections that are to be asked for; none at the end.
    private synchronized List<Connection> next() {
        try {
            while (wanted.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException ended) {
            return List.of();
        }
        working.addAll(wanted);
        List<Connection> next = List.copyOf(wanted);
        wanted.clear();
        return next;
    }

    private synchronized void take(Map<Connection, ConnectionPrograms> answers) {
        working.clear();
        answers.forEach((connection, found) -> {
            ConnectionPrograms programs = completed(found, asked.get(connection));
            List<Begun> conversations = waiting.remove(connection);
            if (conversations != null) {
                conversations.forEach(conversation -> know(connection, conversation, programs));
            } else {
                early.put(connection, programs);
            }
        });
    }

    /// Who had opened it may have been seen before the answer was there, and be gone by now.
    private static ConnectionPrograms completed(ConnectionPrograms found, Asked opening) {
        return opening == null ? found : new ConnectionPrograms(found.client().or(opening::client), found.server());
    }

    private void know(Connection connection, Begun conversation, ConnectionPrograms found) {
        ConnectionPrograms before = known.getOrDefault(conversation.number, ConnectionPrograms.UNKNOWN);
        ConnectionPrograms programs = before.or(found);
        if (!programs.equals(before)) {
            known.put(conversation.number, programs);
            comments.put(conversation.frame, programs.comment());
            generation++;
            keep(conversation.frame, programs.comment());
        }
        if (!programs.complete() && conversation.tries + 1 < MOST_TRIES) {
            unsure.put(connection, conversation.again());
        }
    }

    /// Who can't write beside the recording can't write the recording either, and is told so there.
    private void keep(long frame, String comment) {
        try {
            kept.append(frame, Optional.of(comment));
        } catch (IOException failure) {
            System.getLogger(ProgramWatch.class.getName())
                    .log(System.Logger.Level.WARNING, "programs not kept: {0}", failure.getMessage());
        }
    }

    @Override
    public synchronized Optional<ConnectionPrograms> of(int conversation) {
        return Optional.ofNullable(known.get(conversation));
    }

    @Override
    public synchronized Map<Long, String> comments() {
        return new TreeMap<>(comments);
    }

    @Override
    public synchronized int generation() {
        return generation;
    }

    /// Asks for what was captured until now, and no longer. What is known stays.
    @Override
    public void close() {
        listening.keySet().forEach(OpeningSocket::stop);
        listening.forEach((socket, listener) -> {
            Threads.join(listener);
            socket.close();
        });
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        Threads.join(thread);
    }
}
