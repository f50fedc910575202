package dev.osiscope.dissect;

import java.util.OptionalInt;

/// Who sends some records of TLS, and when.
///
/// @param session     what is known of the conversation
/// @param direction   what this end has sent before
/// @param fromOpener  whether this end opened the TCP conversation
/// @param frameNumber the number of the frame that brings the last of the records
record TlsSpeaker(TlsSession session, TlsSession.Direction direction, boolean fromOpener, long frameNumber) {

    /// A speaker with what is known of it.
    static TlsSpeaker of(TlsSession session, boolean fromOpener, boolean serverPort, long frameNumber) {
        return new TlsSpeaker(session, session.direction(fromOpener, serverPort), fromOpener, frameNumber);
    }

    /// Whether what it sends now was to be encrypted, as far as earlier frames tell.
    boolean encrypts() {
        return direction.encrypts(frameNumber);
    }

    /// How long the code is that protects what it sends now, where that is not encrypted; empty where there is none.
    OptionalInt lengthOfPlainCode() {
        return direction.changed() && !session.negotiated().isTls13()
                ? session.negotiated().cipherSuite().lengthOfPlainCode() : OptionalInt.empty();
    }
}
