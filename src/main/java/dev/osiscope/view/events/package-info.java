/// The playground for the emitter: the learner's script, what runs and waits, who is registered, what was written.
///
/// May import: `view.parts`, `viewmodel` and what they use.
package dev.osiscope.view.events;
