/// The OSI and the TCP/IP layers, and which of them act in a step.
///
/// May import: conversation, i18n. No files, channels, clocks or threads.
package dev.osiscope.layers;
