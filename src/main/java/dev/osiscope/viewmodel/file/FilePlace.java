package dev.osiscope.viewmodel.file;

import dev.osiscope.viewmodel.Marks;

/// Where somebody is in a capture file.
///
/// @param filter what is written in its filter line
/// @param row    the packet that is picked; [FileViewModel#NOTHING] where none is
/// @param step   at which step of what is shown with it the playhead is
/// @param marks  the steps that are marked
record FilePlace(String filter, int row, int step, Marks marks) {}
