/// An opened capture file as the window shows it: the lists of packets and of conversations, the filter over them, the
/// conversation on the ladder, opening and saving. Long work runs in the background; the newest of it is taken once a
/// pulse.
///
/// May import: viewmodel and what that uses. No nodes.
package dev.osiscope.viewmodel.file;
