/// Hostile clients for the hub, and a good one beside them that must be answered all the while. `HubFuzzTest` is the short
/// form, `src/test/fuzz/hub` the long one.
package dev.osiscope.fuzz.hub;
