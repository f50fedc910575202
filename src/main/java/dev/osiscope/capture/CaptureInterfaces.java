package dev.osiscope.capture;

import dev.osiscope.capture.CaptureInterface.Kind;
import dev.osiscope.capture.libpcap.LibpcapSource;
import dev.osiscope.capture.libpcap.PcapDevice;
import dev.osiscope.capture.libpcap.PcapDevices;
import dev.osiscope.frame.FrameSourceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The network interfaces of this machine, the loopback interface first, then those that are up and have addresses.
public final class CaptureInterfaces {

    /// What libpcap calls that which is no network (pcap_findalldevs(3PCAP) on Linux and macOS).
    private static final List<String> NO_NETWORK = List.of("nflog", "nfqueue", "usbmon", "dbus-", "bluetooth", "XHC");
    private static final String ANY = "any";
    private static final Path LINUX_INTERFACES = Path.of("/sys/class/net");

    private static final Comparator<CaptureInterface> ORDER = Comparator
            .<CaptureInterface>comparingInt(each -> each.kind().ordinal())
            .thenComparing(each -> !each.up())
            .thenComparing(each -> each.addresses().isEmpty())
            .thenComparing(CaptureInterface::name);

    private CaptureInterfaces() {
    }

    /// The interface on which programs of this machine talk to each other.
    public static String loopback() {
        return LibpcapSource.loopbackDevice();
    }

    /// All that there are now: what libpcap finds; where it is missing, what the system tells.
    public static List<CaptureInterface> list() {
        try {
            return sorted(PcapDevices.list().stream().map(CaptureInterfaces::of));
        } catch (FrameSourceException noLibrary) {
            return sorted(ofTheSystem().stream());
        }
    }

    private static List<CaptureInterface> sorted(Stream<CaptureInterface> found) {
        return found.sorted(ORDER).toList();
    }

    private static CaptureInterface of(PcapDevice device) {
        Kind kind = device.is(PcapDevice.LOOPBACK) ? Kind.LOOPBACK
                : device.name().equals(ANY) ? Kind.ANY
                : NO_NETWORK.stream().anyMatch(device.name()::startsWith) ? Kind.OTHER
                : Kind.NETWORK;
        return new CaptureInterface(
                device.name(), device.description(), device.addresses(), kind, device.is(PcapDevice.UP));
    }

    private static List<CaptureInterface> ofTheSystem() {
        List<CaptureInterface> found = new ArrayList<>();
        try {
            for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
                found.add(new CaptureInterface(each.getName(), description(each),
                        each.inetAddresses().map(CaptureInterfaces::withoutScope).toList(),
                        each.isLoopback() ? Kind.LOOPBACK : Kind.NETWORK, each.isUp()));
            }
        } catch (SocketException unreadable) {
            return found;
        }
        withoutAddress().stream()
                .filter(name -> found.stream().noneMatch(each -> each.name().equals(name)))
                .map(name -> new CaptureInterface(name, "", List.of(), Kind.NETWORK, false))
                .forEach(found::add);
        return found;
    }

    /// Java adds the interface to an IPv6 address.
    private static InetAddress withoutScope(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String description(NetworkInterface each) {
        String words = each.getDisplayName() == null ? "" : each.getDisplayName();
        return words.toLowerCase(Locale.ROOT).equals(each.getName().toLowerCase(Locale.ROOT)) ? "" : words;
    }

    /// Java leaves out those that have no address.
    private static List<String> withoutAddress() {
        try (Stream<Path> names = Files.list(LINUX_INTERFACES)) {
            return names.filter(Files::isDirectory).map(name -> name.getFileName().toString()).toList();
        } catch (IOException noLinux) {
            return List.of();
        }
    }
}
