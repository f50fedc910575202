package dev.osiscope.pcapng;

/// How much of a file was read.
///
/// @param done  bytes of the file as it lies on the disk, packed or not; 0 or more
/// @param total how many it has now; 0 where nobody can tell, as for a pipe
public record ReadProgress(long done, long total) {

    /// From 0 to 1; 0 while nobody can tell.
    public double fraction() {
        return total == 0 ? 0 : Math.min(1, (double) done / total);
    }
}
