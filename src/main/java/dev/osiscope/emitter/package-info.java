/// `EventEmitter` with the semantics of Node.js 20, and an observer that sees every call in its order: what a learner's
/// scripts, the hub and its clients run on, and what the window draws.
///
/// May import: the JDK only.
package dev.osiscope.emitter;
