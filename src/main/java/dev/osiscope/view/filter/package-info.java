/// The filter over the lists of an opened file: what is written, what is wrong with it, what was written before.
///
/// May import: viewmodel.*; timeline and dissect types to read.
package dev.osiscope.view.filter;
