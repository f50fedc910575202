package dev.osiscope.viewmodel.capture;

import dev.osiscope.capture.CaptureInterface;
import dev.osiscope.capture.CaptureMethod;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.capture.MethodProbe;
import dev.osiscope.capture.filter.FilterCheck;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.HandSource;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.i18n.Messages;
import dev.osiscope.recording.Recordings;
import dev.osiscope.sockets.LocalSocket;
import dev.osiscope.sockets.SocketList;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.file.FilterHistory;
import dev.osiscope.viewmodel.file.RecentFiles;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A machine with a loopback interface and a card, on which a test says what there is to see.
public final class ScriptedMachine implements CaptureMachine {

    /// What the loopback interface is called.
    public static final String LOOPBACK = "lo";
    /// What the card is called.
    public static final String CARD = "eth0";
    /// The word in a capture filter that makes it wrong.
    public static final String WRONG = "prot";

    /// What delivers frames, once a capture was started.
    public volatile Optional<HandSource> source = Optional.empty();
    /// What was asked for last.
    public volatile Optional<CaptureRequest> request = Optional.empty();
    /// Why nothing can be captured; empty where it can.
    public volatile Optional<String> refusal = Optional.empty();
    /// What there is beside its loopback interface and its card.
    public volatile List<CaptureInterface> others = List.of();
    /// The machine's sockets.
    public volatile List<LocalSocket> sockets = List.of();

    /// A view of what it captures, into the folder `recordings`.
    public CaptureViewModel model(Messages messages, Path recordings, Executor background, FileDialogs dialogs,
            Consumer<String> notices) {
        FileViewModel files = new FileViewModel(messages, background, dialogs,
                new RecentFiles(recordings.resolve("recent-files")), FilterHistory.forgetful(), notices);
        SocketsModel list = new SocketsModel(messages, () -> new SocketList(sockets), background,
                InstantSource.fixed(Instant.EPOCH));
        return new CaptureViewModel(messages, this, Recordings.in(recordings), files, list, background, notices);
    }

    @Override
    public List<CaptureInterface> interfaces() {
        return Stream.concat(
                Stream.of(on(LOOPBACK, "127.0.0.1", CaptureInterface.Kind.LOOPBACK), on(CARD, "192.0.2.7", CaptureInterface.Kind.NETWORK)),
                others.stream()).toList();
    }

    private static CaptureInterface on(String name, String address, CaptureInterface.Kind kind) {
        try {
            return new CaptureInterface(name, "", List.of(InetAddress.getByName(address)), kind, true);
        } catch (UnknownHostException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public List<MethodProbe> probe(CaptureRequest wanted) {
        return List.of(refusal.map(why -> new MethodProbe(CaptureMethod.LIBPCAP, false, why, "sudo setcap x"))
                .orElseGet(() -> new MethodProbe(CaptureMethod.LIBPCAP, true, "", "")));
    }

    @Override
    public FilterCheck check(String filter) {
        int place = filter.indexOf(WRONG);
        return place < 0
                ? new FilterCheck.Unknown("nobody compiles it", "")
                : new FilterCheck.Refused("syntax error", place, place + WRONG.length(), true);
    }

    @Override
    public List<InterfaceSource> open(CaptureMethod method, CaptureRequest wanted) throws FrameSourceException {
        if (refusal.isPresent()) {
            throw new FrameSourceException(refusal.get(), "sudo setcap x");
        }
        request = Optional.of(wanted);
        source = Optional.of(new HandSource(wanted.interfaces().getFirst(), LinkType.RAW));
        return List.of(source.get());
    }
}
