package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.util.List;

/// Keys for what the packets carry (draft-ietf-opsawg-pcapng section 4.7):
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------------------------------------------------------+
/// |                          Secrets Type                         |
/// +---------------------------------------------------------------+
/// |                         Secrets Length                        |
/// +---------------------------------------------------------------+
/// |                 Secrets Data, padded to 32 bits               |
/// +---------------------------------------------------------------+
/// ```
///
/// @param secretsType what the secrets are, 0 to 2^32-1: [#TLS_KEY_LOG] is one of them
/// @param secrets     the secrets, in the form of their type
/// @param options     in the order of the file
public record DecryptionSecrets(long secretsType, Bytes secrets, List<Option> options) implements Block {

    /// The block's type.
    public static final long TYPE = 10;
    /// The secrets are the text of an NSS key log: a line a key.
    public static final long TLS_KEY_LOG = 0x544c534b;

    /// Keeps a copy of the options.
    public DecryptionSecrets {
        options = List.copyOf(options);
    }

    @Override
    public long type() {
        return TYPE;
    }
}
