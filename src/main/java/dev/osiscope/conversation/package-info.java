/// Endpoints and conversations, tracked in both directions.
///
/// May import: dissect. No files, channels, clocks or threads.
package dev.osiscope.conversation;
