/// The benchmark that anyone can start: `benchmarks/run`. It makes its files by itself; docs/performance.md says how to
/// read what it prints.
package dev.osiscope.benchmark;
