package dev.osiscope.capture.libpcap;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.osiscope.frame.FrameSourceException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/// The devices that libpcap finds (pcap_findalldevs(3PCAP)):
///
/// ```c
/// struct pcap_if {
///     struct pcap_if *next;
///     char *name;
///     char *description;
///     struct pcap_addr *addresses;
///     bpf_u_int32 flags;
/// };
/// struct pcap_addr {
///     struct pcap_addr *next;
///     struct sockaddr *addr;
///     …
/// };
/// ```
public final class PcapDevices {

    private static final int ERROR_TEXT_SIZE = 256;
    private static final int LONGEST_TEXT = 4096;
    private static final int MOST = 4096;
    private static final long POINTER = ADDRESS.byteSize();
    private static final long DEVICE_SIZE = 4 * POINTER + Integer.BYTES;
    private static final long ADDRESS_SIZE = 2 * POINTER;
    /// More than any `struct sockaddr` with an IP address has.
    private static final int SOCKET_ADDRESS_SIZE = 28;

    private final SocketAddressLayout layout;

    private PcapDevices(SocketAddressLayout layout) {
        this.layout = layout;
    }

    /// Asks for all; those that this user may not open are among them.
    ///
    /// @throws FrameSourceException where there is no library, or it can't tell
    public static List<PcapDevice> list() throws FrameSourceException {
        Platform platform = Platform.current();
        PcapLibrary library = PcapLibrary.load(platform);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment first = arena.allocate(ADDRESS);
            MemorySegment errorText = arena.allocate(ERROR_TEXT_SIZE);
            if (library.findDevices.number(first, errorText) != 0) {
                throw new FrameSourceException("libpcap can't list the interfaces: " + errorText.getString(0), "");
            }
            MemorySegment devices = first.get(ADDRESS, 0);
            List<PcapDevice> found = new PcapDevices(SocketAddressLayout.of(platform)).read(devices);
            library.freeDevices.call(devices);
            return found;
        }
    }

    @SuppressWarnings("restricted")
    private List<PcapDevice> read(MemorySegment first) {
        List<PcapDevice> devices = new ArrayList<>();
        MemorySegment next = first;
        while (!next.equals(MemorySegment.NULL) && devices.size() < MOST) {
            MemorySegment device = next.reinterpret(DEVICE_SIZE);
            devices.add(new PcapDevice(text(device, POINTER), text(device, 2 * POINTER),
                    addresses(device.get(ADDRESS, 3 * POINTER)), device.get(JAVA_INT, 4 * POINTER)));
            next = device.get(ADDRESS, 0);
        }
        return devices;
    }

    @SuppressWarnings("restricted")
    private static String text(MemorySegment device, long offset) {
        MemorySegment text = device.get(ADDRESS, offset);
        return text.equals(MemorySegment.NULL) ? "" : text.reinterpret(LONGEST_TEXT).getString(0);
    }

    @SuppressWarnings("restricted")
    private List<InetAddress> addresses(MemorySegment first) {
        List<InetAddress> addresses = new ArrayList<>();
        MemorySegment next = first;
        while (!next.equals(MemorySegment.NULL) && addresses.size() < MOST) {
            MemorySegment entry = next.reinterpret(ADDRESS_SIZE);
            MemorySegment address = entry.get(ADDRESS, POINTER);
            if (!address.equals(MemorySegment.NULL)) {
                add(addresses, address.reinterpret(SOCKET_ADDRESS_SIZE));
            }
            next = entry.get(ADDRESS, 0);
        }
        return addresses;
    }

    private void add(List<InetAddress> addresses, MemorySegment address) {
        int length = layout.addressLength(address);
        if (length == 0) {
            return;
        }
        try {
            byte[] bytes = address.asSlice(layout.addressOffset(length), length).toArray(JAVA_BYTE);
            addresses.add(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
