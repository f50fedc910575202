/// The panes about events. The playground for the emitter: the learner's script, what runs and waits, who is registered, what
/// was written. The lens on a session: the queue, and the way of a message.
///
/// May import: `view.parts`, `viewmodel` and what they use.
package dev.osiscope.view.events;
