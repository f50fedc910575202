package dev.osiscope.comparison;

/// A field of a frame that has another value here than tshark prints; empty where there is none.
///
/// @param field   Wireshark's name of the field
/// @param capture the name of the file below the folder of the captures
/// @param frame   the number of the frame, from 1
/// @param theirs  what tshark prints
/// @param ours    what `osiscope dissect` prints
record Difference(String field, String capture, int frame, String theirs, String ours) {

    @Override
    public String toString() {
        return "%s %d: tshark '%s', here '%s'".formatted(capture, frame, theirs, ours);
    }
}
