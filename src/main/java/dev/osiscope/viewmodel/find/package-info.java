/// Finding steps on the ladder: by words that stand in them or are carried, or by a display filter.
///
/// May import: viewmodel, export (the fields that a filter may name), filter, timeline.
package dev.osiscope.viewmodel.find;
