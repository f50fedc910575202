package dev.osiscope.capture;

/// The ways to capture, the best first. Why it is the better one stands in the messages, `capture.method.<id>.why`.
public enum CaptureMethod {

    /// The system's libpcap or Npcap, called in process.
    LIBPCAP("libpcap"),
    /// A packet socket: Linux only, where libpcap is missing.
    PACKET_SOCKET("packet"),
    /// Wireshark's dumpcap as a child: a small program that may have the right where this one has not.
    DUMPCAP("dumpcap");

    private final String id;

    CaptureMethod(String id) {
        this.id = id;
    }

    /// What it is called in commands and messages.
    public String id() {
        return id;
    }
}
