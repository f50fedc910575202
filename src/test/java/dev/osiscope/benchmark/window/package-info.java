/// The benchmark of the window that anyone can start: `benchmarks/window`. It works the program as a user does, with
/// mouse and keys, and takes the time until the answer is painted; docs/performance.md says how to read what it prints.
package dev.osiscope.benchmark.window;
