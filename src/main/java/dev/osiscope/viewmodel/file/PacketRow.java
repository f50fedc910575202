package dev.osiscope.viewmodel.file;

import dev.osiscope.layers.OsiLayer;

/// A row of the list of packets.
///
/// @param number      the number of the frame, from 1
/// @param time        seconds since the first frame; empty where the file does not say when it was seen
/// @param source      who sent it
/// @param destination whom it is for
/// @param protocol    its innermost protocol
/// @param length      its length on the wire in bytes
/// @param info        what it says
/// @param layer       the layer whose colour it bears: that of its innermost protocol
public record PacketRow(
        String number,
        String time,
        String source,
        String destination,
        String protocol,
        String length,
        String info,
        OsiLayer layer) {}
