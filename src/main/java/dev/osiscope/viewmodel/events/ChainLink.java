package dev.osiscope.viewmodel.events;

/// A step in which a message goes on.
///
/// @param step   the step
/// @param kind   what part of the way it is
/// @param title  its name, as the ladder has it
/// @param detail what is to be known besides: the data, or before and after of a scrubber; may be empty
/// @param here   whether the playhead is there
/// @param passed whether the playhead is there or beyond
/// @param spoken what a screen reader says
public record ChainLink(int step, LinkKind kind, String title, String detail, boolean here, boolean passed, String spoken) {}
