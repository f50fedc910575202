package dev.osiscope.property;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.TlsContentType;
import dev.osiscope.wire.application.TlsHandshakeFields;
import dev.osiscope.wire.application.TlsHandshakeType;
import dev.osiscope.wire.application.TlsMessage;
import dev.osiscope.wire.application.TlsRecord;
import dev.osiscope.wire.application.TlsRecords;
import dev.osiscope.wire.application.TlsVersion;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Records of TLS, and messages of its handshake.
final class TlsSamples {

    private static final int PORT = 443;
    private static final int MOST_BYTES = 200;
    private static final List<TlsVersion> VERSIONS =
            List.of(TlsVersion.SSL_3, TlsVersion.TLS_1_0, TlsVersion.TLS_1_1, TlsVersion.TLS_1_2);
    /// Parts of messages of the handshake would be put together, which makes layers of their own.
    private static final List<TlsContentType> TYPES = List.of(TlsContentType.CHANGE_CIPHER_SPEC,
            TlsContentType.ALERT, TlsContentType.APPLICATION_DATA, TlsContentType.HEARTBEAT,
            TlsContentType.CONNECTION_ID);

    static final List<Sample<?>> ALL = List.of(
            Sample.of(TlsRecords.class, TlsSamples::records,
                    bytes -> Optional.of(TlsRecords.read(bytes)), Carriers.tcp(PORT)),
            Sample.of(TlsMessage.class, random -> new TlsMessage(
                            new TlsHandshakeType(Draw.number(random, 8)), Draw.upTo(random, MOST_BYTES)),
                    Sample.open(TlsHandshakeFields.FIXED_LENGTH, TlsMessage::length, TlsMessage::read),
                    message -> Carriers.tcp(PORT).apply(inTwoRecords(message))));

    private TlsSamples() {}

    private static TlsRecords records(RandomGenerator random) {
        return new TlsRecords(Stream.concat(Stream.of(record(random)),
                Draw.several(random, 4, TlsSamples::record).stream()).toList());
    }

    private static TlsRecord record(RandomGenerator random) {
        return new TlsRecord(Draw.oneOf(random, TYPES), Draw.oneOf(random, VERSIONS), Draw.upTo(random, MOST_BYTES));
    }

    /// A message that comes in pieces is a layer of its own.
    private static Bytes inTwoRecords(Bytes message) {
        return new TlsRecords(List.of(
                new TlsRecord(TlsContentType.HANDSHAKE, TlsVersion.TLS_1_2, message.atMost(1)),
                new TlsRecord(TlsContentType.HANDSHAKE, TlsVersion.TLS_1_2, message.from(1)))).encode();
    }
}
