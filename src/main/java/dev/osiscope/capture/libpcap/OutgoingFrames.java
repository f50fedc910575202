package dev.osiscope.capture.libpcap;

import dev.osiscope.linux.Descriptor;
import dev.osiscope.linux.Socket;
import dev.osiscope.linux.SystemCallException;
import java.lang.foreign.MemorySegment;
import java.net.NetworkInterface;
import java.net.SocketException;

/// On Linux's loopback interface a frame passes twice, as it leaves and as it comes back. libpcap throws the first away
/// once the kernel has put both into its buffer; the kernel can be asked not to (PACKET_IGNORE_OUTGOING, Linux 4.20),
/// so that the buffer holds twice as much.
final class OutgoingFrames {

    /// SOL_PACKET of linux/socket.h.
    private static final int PACKET_LEVEL = 263;
    /// PACKET_IGNORE_OUTGOING of linux/if_packet.h.
    private static final int IGNORE_OUTGOING = 23;

    private OutgoingFrames() {
    }

    /// Asks for it where `device` is Linux's loopback interface; a kernel that does not know it leaves the rest to
    /// libpcap.
    static void ignoreOnLoopback(PcapLibrary library, MemorySegment handle, String device) {
        if (Platform.current() != Platform.LINUX || !isLoopback(device) || library.selectableDescriptor.isEmpty()) {
            return;
        }
        int descriptor = library.selectableDescriptor.get().number(handle);
        if (descriptor < 0) {
            return;
        }
        try {
            // Not closed here: the descriptor is libpcap's.
            new Socket(new Descriptor(descriptor)).set(PACKET_LEVEL, IGNORE_OUTGOING, 1);
        } catch (SystemCallException unknown) {
            return;
        }
    }

    private static boolean isLoopback(String device) {
        try {
            NetworkInterface found = NetworkInterface.getByName(device);
            return found != null && found.isLoopback();
        } catch (SocketException unreadable) {
            return false;
        }
    }
}
