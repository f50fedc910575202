/// A session to other forms: text, pcapng.
///
/// May import: timeline, pcapng, filter, i18n.
package dev.osiscope.export;
