/// What is to be captured, picked before there is anything: the sockets of this machine as they come and go, with the
/// filters of the one that is picked.
///
/// May import: viewmodel, sockets and what they use. No nodes.
package dev.osiscope.viewmodel.capture;
