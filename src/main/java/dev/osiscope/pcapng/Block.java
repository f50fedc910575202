package dev.osiscope.pcapng;

import java.util.List;

/// A block of a pcapng file (draft-ietf-opsawg-pcapng section 3.1). The length that stands before and
/// after each block is no part of it: [BlockEncoder] writes it.
public sealed interface Block permits SectionHeader, InterfaceDescription,
        EnhancedPacket, SimplePacket, ObsoletePacket, NameResolution, InterfaceStatistics, DecryptionSecrets,
        CustomBlock, UnknownBlock {

    /// The block's type, 0 to 2^32-1.
    long type();

    /// Its options in the order of the file, without the one that ends them.
    List<Option> options();
}
