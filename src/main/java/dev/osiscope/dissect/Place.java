package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;

/// Where something stands.
///
/// @param source in which bytes
/// @param range  its bits in them
public record Place(Source source, BitRange range) {}
