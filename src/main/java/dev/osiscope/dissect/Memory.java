package dev.osiscope.dissect;

/// What earlier frames of a sequence brought and later ones need. It belongs to one sequence of frames, which are
/// dissected in their order, and to one thread at a time.
public final class Memory {}
