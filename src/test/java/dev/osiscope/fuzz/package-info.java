/// Targets for the fuzzer Jazzer, what starts it on them, and the tests that run over the inputs it was given.
///
/// A target's input has a form of its own where a plain file would leave the fuzzer far from what it is to reach:
/// its seeds are written by [dev.osiscope.fuzz.Seeds].
package dev.osiscope.fuzz;
