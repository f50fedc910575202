/// The checksums of a frame, worked out word by word.
///
/// May import: `viewmodel`, `view.parts`; dissect types to read.
package dev.osiscope.view.checksum;
