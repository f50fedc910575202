package dev.osiscope.viewmodel.tcp;

/// The steps of a connection as lectures draw them: the handshake of three segments and the close of four
/// (RFC 9293 section 3.5, figure 6, and section 3.6, figure 12).
public enum LectureStep {
    /// The client asks to open.
    SYN,
    /// The server answers.
    SYN_ACK,
    /// The client acknowledges the answer.
    ACK,
    /// One end has nothing more to send.
    FIN,
    /// The other end acknowledges that.
    ACK_OF_FIN,
    /// The other end has nothing more to send either.
    SECOND_FIN,
    /// The first end acknowledges that.
    LAST_ACK
}
