/// The stacks of both models at the sender and at the receiver, and the headers as they nest.
///
/// May import: viewmodel; timeline and dissect types to read.
package dev.osiscope.view.layers;
