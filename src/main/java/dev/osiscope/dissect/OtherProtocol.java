package dev.osiscope.dissect;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Protocols that own their ports and are not taken apart here: what is said there is data, and no other protocol is
/// looked for in it.
enum OtherProtocol implements StreamProtocol {
    /// One that takes all that comes.
    ANY {
        @Override
        public Dialogue begin() {
            return OtherProtocol::data;
        }
    },
    /// Packets of ISO over TCP (RFC 1006), as Windows' remote desktop has them.
    ISO_PACKETS {
        @Override
        public Dialogue begin() {
            return new DesktopDialogue();
        }
    };

    /// The ports on which Wireshark 4.0 takes all that comes for the protocol that owns the port, be it TLS.
    private static final String OWNED = """
            7 13 19-23 25 37 42-43 49 70 79 88 102 110-111 119 123 139 161-162 210 323 389 427 445 464 500
            512-515 524 547-548 554 564 587 639 647 705 854 862 873 925 988 1090 1099 1102 1153 1194 1213 1344
            1433 1533 1547 1723 1861 1863 1883 1935 2099 2123 2126 2152 2234 2240 2269 2321-2322 2345 2401 2404 2433
            2502 2571 2575 2600 2812 2944-2945 3002-3003 3006 3014 3016-3019 3245-3248 3268 3288 3306 3357 3369 3386
            3452 3478 3632 3671 3724 3804 3860 3863 3868 3918 4002 4155 4189 4222-4223 4249-4250 4342 4420 4551
            4555-4556 4712 4730 4739 4788 4840 4880 5010 5060 5084 5094 5222 5253 5432 5445 5500-5501 5534 5672
            5683 5701 5900-5901 5997 6000-6063 6068 6084 6121 6160 6346 6379 6417 6653 6667-6668 6881-6889 7000 7075
            7171-7172 7236 7275-7276 7871 7911 8009 8023 8074 8085 8554 8567 9009 9092 9300 9418 9956 10288 11211
            13400 14001 15740 17500 17755-17756 19006 19042-19043 19506 19543 21064 24800 29418 34980 44321-44322
            44818 48049 48898 57000
            """;

    /// Those ports.
    static final Set<Integer> PORTS = Stream.of(OWNED.strip().split("\\s+")).map(range -> range.split("-"))
            .flatMapToInt(ends -> IntStream.rangeClosed(
                    Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])))
            .boxed().collect(Collectors.toUnmodifiableSet());

    /// The port of the remote desktop.
    static final int REMOTE_DESKTOP = 3389;

    private static Extent data(Span rest, Turn turn) {
        return new Extent.Known(rest.length(), DataDissector::dissect);
    }
}
