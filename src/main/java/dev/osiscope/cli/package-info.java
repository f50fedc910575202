/// The commands that need no window.
///
/// May import: session, export, export.picture, export.give, lab, hub, i18n. The only package that prints.
package dev.osiscope.cli;
