package dev.osiscope.lab.wire;

import java.util.OptionalLong;

/// How one direction of a host's cable is.
///
/// @param port          whose cable it is
/// @param direction     which way through it
/// @param cut           whether nothing passes
/// @param bitsPerSecond how many bits pass in a second; empty for no limit
/// @param queued        how many frames wait in it
public record CableState(Port port, Direction direction, boolean cut, OptionalLong bitsPerSecond, int queued) {}
