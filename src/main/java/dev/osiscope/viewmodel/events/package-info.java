/// What the panes about events show. The playground: a learner's script for an event emitter, and one step of its run at a time.
/// The lens: what waits in a session's queue, and the way of a message from call to call. Used on the JavaFX application
/// thread.
///
/// May import: `viewmodel`, `emitter.script` and what they use; `javafx.beans` and `javafx.collections`, no nodes.
package dev.osiscope.viewmodel.events;
