/// What has to do with files as such: how it stands with the open one, the menu, what is shown while none is open.
///
/// May import: viewmodel.*; timeline and dissect types to read.
package dev.osiscope.view.file;
