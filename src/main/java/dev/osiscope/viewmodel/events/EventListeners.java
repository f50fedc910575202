package dev.osiscope.viewmodel.events;

import java.util.List;

/// An event with those who are registered for it.
///
/// @param event     its name
/// @param listeners who will be called, in order: `log`, `once uppercase`
public record EventListeners(String event, List<String> listeners) {}
