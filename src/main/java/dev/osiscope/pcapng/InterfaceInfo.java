package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// An interface whose frames are written to a file.
///
/// @param name       the interface as its system calls it: `lo`
/// @param source     the source of its frames in words: `packet socket on lo`
/// @param linkType   what its frames begin with
/// @param snapLength the most bytes kept of a frame; 0 where there is no limit
/// @param provenance where its frames come from; the file says so in words
/// @param filter     the capture filter in force; empty where there was none
public record InterfaceInfo(
        String name, String source, LinkType linkType, int snapLength, Provenance provenance, String filter) {

    private static final String NOT_ON_A_WIRE = "; no such bytes were on a wire";

    /// Checks that nothing is missing and the snap length is not negative.
    public InterfaceInfo {
        Objects.requireNonNull(name);
        Objects.requireNonNull(source);
        Objects.requireNonNull(linkType);
        Objects.requireNonNull(provenance);
        Objects.requireNonNull(filter);
        if (snapLength < 0) {
            throw new IllegalArgumentException("negative snap length " + snapLength);
        }
    }

    /// An interface without a capture filter.
    public InterfaceInfo(String name, String source, LinkType linkType, int snapLength, Provenance provenance) {
        this(name, source, linkType, snapLength, provenance, "");
    }

    /// What the file says of the interface: `captured by packet socket on lo`.
    public String description() {
        return switch (provenance) {
            case CAPTURED -> "captured by " + source;
            case WIRE -> "carried by " + source;
            case FILE -> "read from " + source;
            case COPY -> "changed from " + source + NOT_ON_A_WIRE;
            case MODELLED, APPLICATION -> "modelled by " + source + NOT_ON_A_WIRE;
        };
    }

    InterfaceDescription block() {
        byte[] resolution = {InterfaceDescription.NANOSECONDS};
        List<Option> options = new ArrayList<>(List.of(
                Option.text(InterfaceDescription.NAME, name),
                Option.text(InterfaceDescription.DESCRIPTION, description()),
                new Option(InterfaceDescription.TIMESTAMP_RESOLUTION, Bytes.wrap(resolution))));
        if (!filter.isEmpty()) {
            options.add(Option.text(InterfaceDescription.FILTER, InterfaceDescription.FILTER_TEXT + filter));
        }
        return new InterfaceDescription(linkType, snapLength, options);
    }

    /// The provenance of a file's packets whose interface is described so: a model stays one when its file is
    /// opened again.
    static Provenance provenanceInFile(String description) {
        return description.endsWith(NOT_ON_A_WIRE) ? Provenance.MODELLED : Provenance.FILE;
    }
}
