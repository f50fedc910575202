/// A session to other forms: text, pcapng; and what is in a file, as text.
///
/// May import: timeline, pcapng, index, filter, i18n.
package dev.osiscope.export;
