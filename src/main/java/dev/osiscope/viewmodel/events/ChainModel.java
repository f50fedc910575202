package dev.osiscope.viewmodel.events;

import java.util.List;

/// The way of one message.
///
/// @param from     who sent it
/// @param trunk    its way to the hub and through it
/// @param branches its ways from there
/// @param more     how many ways there are besides
public record ChainModel(String from, List<ChainLink> trunk, List<Branch> branches, int more) {

    /// The way to one receiver.
    ///
    /// @param to    who
    /// @param links the steps
    public record Branch(String to, List<ChainLink> links) {}
}
