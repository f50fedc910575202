package dev.osiscope.capture.libpcap;

import dev.osiscope.frame.FrameSourceException;

/// The negative results of libpcap's functions (pcap_activate(3PCAP)), in words.
final class PcapStatus {

    private static final int NO_SUCH_DEVICE = -5;
    private static final int NOT_PERMITTED = -8;
    private static final int INTERFACE_DOWN = -9;

    private static final String GONE = "disappeared";

    private PcapStatus() {
    }

    /// What `status` means for a capture on `device`, and what mends it.
    ///
    /// @param errorText what libpcap itself says of it; may be empty
    static FrameSourceException explain(int status, String device, String errorText, Platform platform) {
        return switch (status) {
            case NO_SUCH_DEVICE -> new FrameSourceException(
                    "libpcap knows no device called " + device, "choose another device");
            case NOT_PERMITTED -> new FrameSourceException(
                    "this user may not capture with libpcap", platform.rightMend());
            case INTERFACE_DOWN -> new FrameSourceException(
                    "the interface " + device + " is down", "bring the interface up");
            default -> new FrameSourceException(reason(status, device, errorText), "");
        };
    }

    private static String reason(int status, String device, String errorText) {
        if (errorText.contains(GONE)) {
            return "the interface " + device + " has disappeared";
        }
        return "libpcap failed on " + device + ": " + (errorText.isBlank() ? "status " + status : errorText);
    }
}
