package dev.osiscope.layers;

/// The seven layers of the OSI reference model (ISO/IEC 7498-1), with the unit each of them handles.
public enum OsiLayer {
    /// Bits on a medium.
    PHYSICAL(1, TcpIpLayer.LINK),
    /// Frames between neighbours.
    DATA_LINK(2, TcpIpLayer.LINK),
    /// Packets from host to host.
    NETWORK(3, TcpIpLayer.INTERNET),
    /// Segments from process to process.
    TRANSPORT(4, TcpIpLayer.TRANSPORT),
    /// The dialogue: who may talk, about what.
    SESSION(5, TcpIpLayer.APPLICATION),
    /// How a message is written as bytes.
    PRESENTATION(6, TcpIpLayer.APPLICATION),
    /// What the processes say to each other.
    APPLICATION(7, TcpIpLayer.APPLICATION);

    private final int number;
    private final TcpIpLayer counterpart;

    OsiLayer(int number, TcpIpLayer counterpart) {
        this.number = number;
        this.counterpart = counterpart;
    }

    /// Its number, 1 to 7.
    public int number() {
        return number;
    }

    /// The TCP/IP layer (RFC 1122) that answers to it. RFC 1122 leaves the physical layer below the model;
    /// it is drawn with the link layer.
    public TcpIpLayer counterpart() {
        return counterpart;
    }
}
