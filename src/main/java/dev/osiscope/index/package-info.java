/// Which frames a capture file has, where they lie and what conversations they belong to: found in one pass over the
/// file, held in columns, read while it grows. Frames are dissected later, when somebody looks at them; here only
/// those are that a quick look can't settle.
///
/// May import: pcapng, conversation.* (and what these use). No clocks; one thread of its own, which
/// finds the conversations while a large file is read.
package dev.osiscope.index;
