/// A changed copy of a frame: where it is changed, and what each layer of the receiver would say of it.
///
/// May import: `viewmodel`, `view.parts`; dissect types to read.
package dev.osiscope.view.copy;
