/// The header of a layer as the RFCs draw it, with what stands in it.
///
/// May import: `viewmodel`, `view.parts`; dissect types to read.
package dev.osiscope.view.header;
