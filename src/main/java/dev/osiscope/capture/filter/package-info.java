/// Capture filters: what comes of one, and where it is wrong.
///
/// May import: bytes.
package dev.osiscope.capture.filter;
