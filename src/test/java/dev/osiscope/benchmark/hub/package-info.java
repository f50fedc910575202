/// `benchmarks/hub`: one publisher and a hundred subscribers at the hub and at others of its kind, side by side.
/// docs/performance.md says how to read what it prints.
package dev.osiscope.benchmark.hub;
