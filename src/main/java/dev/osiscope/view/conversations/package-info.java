/// The list of conversations of an opened file. Only the rows in sight have cells.
///
/// May import: viewmodel.*; timeline and dissect types to read.
package dev.osiscope.view.conversations;
