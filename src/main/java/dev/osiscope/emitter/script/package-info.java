/// A tiny language for scripts about an event emitter: the learner's listeners and the calls, one a line. A run gives the
/// list of everything that happened, which is bounded; written as a trace it is what Node.js gives for the same script.
///
/// May import: `emitter` and `i18n`.
package dev.osiscope.emitter.script;
