package dev.osiscope.dissect;

import java.util.function.Supplier;

/// What earlier frames of a sequence brought and later ones need: fragments of packets, parts of messages, and what
/// was said before in TCP conversations. It belongs to one sequence of frames, which are dissected in their order, and
/// to one thread at a time.
///
/// It is bounded whatever the frames are: 16 MiB of fragments of 4,096 packets, 64 MiB of parts of messages in 16,384
/// conversations, 32 MiB for one message, 16 MiB of SCTP's data in 4,096 associations.
/// Beyond that, what was not used for the longest time is forgotten; what belongs to it is dissected as if it had not
/// been there. A message that is longer is dissected as far as it came, and the rest of it is not looked into.
public final class Memory {

    private final FragmentMemory fragments = new FragmentMemory();
    private final TcpMemory tcp;
    private final UdpMemory udp = new UdpMemory();
    private final SctpMemory sctp = new SctpMemory();

    /// A memory of a sequence of which nothing was seen yet.
    ///
    /// @param judges gives the judge of a conversation that begins
    public Memory(Supplier<SegmentJudge> judges) {
        tcp = new TcpMemory(judges);
    }

    /// What is remembered of IP packets in fragments.
    FragmentMemory fragments() {
        return fragments;
    }

    /// Which protocols were recognised in datagrams.
    UdpMemory udp() {
        return udp;
    }

    /// What is remembered of associations of SCTP.
    SctpMemory sctp() {
        return sctp;
    }

    /// What is remembered of TCP conversations.
    TcpMemory tcp() {
        return tcp;
    }
}
