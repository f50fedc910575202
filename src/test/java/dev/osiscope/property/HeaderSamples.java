package dev.osiscope.property;

import java.util.List;
import java.util.stream.Stream;

/// A sample of every header that the program knows. A new header gets its sample in the list of its layer; a test
/// fails until it has one.
public final class HeaderSamples {

    /// All of them.
    public static final List<Sample<?>> ALL =
            Stream.of(LinkSamples.ALL, NetworkSamples.ALL, TunnelSamples.ALL, TransportSamples.ALL,
                    ApplicationSamples.ALL, StreamSamples.ALL, TlsSamples.ALL).<Sample<?>>flatMap(List::stream).toList();

    private HeaderSamples() {}
}
