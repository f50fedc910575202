/// A changed copy of a frame: what is written into it, what it then says, what each layer would do with it.
///
/// May import: `viewmodel` and what that may import, `viewmodel.give` to save it.
package dev.osiscope.viewmodel.copy;
