/// Scrubbers: what cleans a message before the hub broadcasts it. Each looks for one kind of thing; a [ScrubPipeline]
/// runs those that the user chose ([ScrubberChoice]) in the user's order and tells who changed what, or who refused.
///
/// The text comes from strangers. Every scrubber reads each character a bounded number of times, whatever the text, and
/// leaves no garbage where it finds nothing: [TextTraits], one look over the text, says which scrubbers need not look at all.
///
/// May import: the JDK only.
package dev.osiscope.hub.scrub;
