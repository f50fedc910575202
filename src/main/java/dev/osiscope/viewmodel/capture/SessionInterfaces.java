package dev.osiscope.viewmodel.capture;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.capture.CaptureInterface;
import dev.osiscope.sockets.LocalSocket;
import dev.osiscope.wire.network.IpAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Over which interfaces the segments of a socket go. What this machine sends to itself goes over the loopback interface,
/// whichever of its addresses it uses.
final class SessionInterfaces {

    private List<CaptureInterface> known = List.of();

    /// Takes note of the machine's interfaces.
    void take(List<CaptureInterface> interfaces) {
        known = interfaces;
    }

    /// Those of `socket`.
    Set<String> of(LocalSocket socket) {
        if (socket.everywhere()) {
            return everywhere();
        }
        boolean within = socket.remote().filter(end -> isOwn(end.address())).isPresent();
        Set<String> bound = named(on -> has(on, socket.local().address()));
        return within || bound.isEmpty() ? loopback() : bound;
    }

    private boolean isOwn(String address) {
        return known.stream().anyMatch(on -> has(on, address));
    }

    private static boolean has(CaptureInterface on, String address) {
        return on.addresses().stream().map(SessionInterfaces::written).anyMatch(address::equals)
                || on.kind() == CaptureInterface.Kind.LOOPBACK && (address.startsWith("127.") || address.equals("::1"));
    }

    /// An address as sockets and packets are written with it.
    static String written(InetAddress address) {
        return new IpAddress(Bytes.copyOf(address.getAddress())).toString();
    }

    /// The loopback interface, and each that is up and has an address.
    Set<String> everywhere() {
        return named(on -> on.kind() == CaptureInterface.Kind.LOOPBACK
                || on.kind() == CaptureInterface.Kind.NETWORK && on.up() && !on.addresses().isEmpty());
    }

    /// The loopback interface.
    Set<String> loopback() {
        return named(on -> on.kind() == CaptureInterface.Kind.LOOPBACK);
    }

    private Set<String> named(Predicate<CaptureInterface> wanted) {
        return known.stream().filter(wanted).map(CaptureInterface::name).collect(Collectors.toUnmodifiableSet());
    }
}
