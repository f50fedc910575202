/// What may be taken away of a session: which forms there are, how much of it each can hold, and how its file is written.
///
/// May import: export, export.picture, export.page.
package dev.osiscope.export.give;
