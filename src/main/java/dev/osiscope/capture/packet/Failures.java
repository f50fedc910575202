package dev.osiscope.capture.packet;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.linux.ErrorNumber;
import dev.osiscope.linux.Socket;
import dev.osiscope.linux.SystemCallException;

/// Says what a failed system call means for the user, and what mends it.
final class Failures {

    private static final String AS_THIS_USER =
            "sudo -E setpriv --reuid=$(id -u) --regid=$(id -g) --init-groups"
                    + " --inh-caps=+net_raw --ambient-caps=+net_raw ./osiscope";
    private static final String IN_A_CONTAINER = "start the container with --cap-add=NET_RAW";

    private Failures() {
    }

    /// What `failure` means for a capture on the interface called `interfaceName`.
    static FrameSourceException explain(String interfaceName, SystemCallException failure) {
        return switch (failure.errorNumber()) {
            case ErrorNumber.NOT_PERMITTED, ErrorNumber.REFUSED -> new FrameSourceException(
                    "this user may not capture: the right CAP_NET_RAW is missing", givesTheRight());
            case ErrorNumber.NO_SUCH_DEVICE -> new FrameSourceException(
                    "there is no interface called " + interfaceName, "choose one that `ip link` lists");
            case ErrorNumber.INTERFACE_DOWN -> down(interfaceName);
            default -> new FrameSourceException("the packet socket failed: " + failure.getMessage(), "");
        };
    }

    /// The kernel says the same of one that is gone.
    private static FrameSourceException down(String interfaceName) {
        try {
            Socket.interfaceIndex(interfaceName);
            return new FrameSourceException(
                    "the interface " + interfaceName + " is down", "sudo ip link set " + interfaceName + " up");
        } catch (SystemCallException missing) {
            return new FrameSourceException("the interface " + interfaceName + " has disappeared", "");
        }
    }

    /// Root lacks the right only where something took it away. Anyone else gets it for one run, and stays
    /// an ordinary user: to set it on the java command (setcap) would give it to every Java program, and
    /// the dynamic linker then no longer finds the libraries of a JDK beside it.
    private static String givesTheRight() {
        return System.getProperty("user.name").equals("root") ? IN_A_CONTAINER : AS_THIS_USER;
    }
}
