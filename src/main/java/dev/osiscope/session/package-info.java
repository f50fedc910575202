/// Runs source → dissect → conversation → timeline on one owner thread and publishes snapshots; saves and
/// opens sessions.
///
/// May import: all of the data side, and the lab. Capture only through `frame`.
package dev.osiscope.session;
