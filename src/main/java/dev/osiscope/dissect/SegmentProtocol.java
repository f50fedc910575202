package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.FtpFields;
import dev.osiscope.wire.application.IrcFields;
import dev.osiscope.wire.application.NntpFields;
import dev.osiscope.wire.application.PopFields;
import dev.osiscope.wire.application.TextPart;
import java.util.List;
import java.util.Set;

/// Protocols of text of which Wireshark takes every segment for a message: a line that goes on in the next segment is
/// shown in two parts.
enum SegmentProtocol implements StreamProtocol {
    /// Chat; the second port is that of a relay.
    IRC(Set.of(6667, 57000), IrcFields.PROTOCOL, IrcFields::read),
    /// Files.
    FTP(Set.of(21), FtpFields.PROTOCOL, FtpFields.LINES::read) {
        @Override
        LayerDissector said(boolean byClient) {
            return new FtpControlDissector(super.said(byClient), byClient);
        }
    },
    /// News.
    NNTP(Set.of(119), NntpFields.PROTOCOL, NntpFields.LINES::read),
    /// A mail box.
    POP(Set.of(110), PopFields.PROTOCOL, PopFields.LINES::read) {
        @Override
        public Dialogue begin() {
            return new PopDialogue();
        }
    };

    private final Set<Integer> ports;
    private final Protocol protocol;
    private final Reader reader;

    SegmentProtocol(Set<Integer> ports, Protocol protocol, Reader reader) {
        this.ports = ports;
        this.protocol = protocol;
        this.reader = reader;
    }

    /// What stands in a text.
    private interface Reader {

        List<TextPart> read(Bytes text, boolean byClient);
    }

    /// Its ports.
    Set<Integer> ports() {
        return ports;
    }

    @Override
    public Dialogue begin() {
        return (rest, turn) -> new Extent.Known(rest.length(), said(turn.fromClient()));
    }

    /// Who takes apart what an end says.
    LayerDissector said(boolean byClient) {
        return new TextDissector(protocol, text -> reader.read(text, byClient));
    }
}
