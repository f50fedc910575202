package dev.osiscope.frame;

/// Where frames come from: one interface for live capture, the lab wire, files and the model.
///
/// A source is made idle, started once and closed once.
public interface FrameSource extends AutoCloseable {

    /// What the source is called in words, with its interface: `packet socket on lo`.
    String name();

    /// The provenance of its frames.
    Provenance provenance();

    /// The link type of its frames.
    LinkType linkType();

    /// Starts to deliver frames to `sink`; returns when every frame seen from now on will be delivered.
    ///
    /// @throws FrameSourceException where the system does not permit it or lacks a part
    void start(FrameSink sink) throws FrameSourceException;

    /// What was seen and lost so far. May be called from any thread while the source runs.
    FrameCounters counters();

    /// Stops: delivers what was seen before the call, then returns. No frame is delivered after it.
    @Override
    void close();
}
