package dev.osiscope.frame;

/// A live source on one network interface.
public interface InterfaceSource extends FrameSource {

    /// The interface as its system calls it: `lo`.
    String interfaceName();

    /// The capture filter in force, as it was written; empty where every frame is taken.
    String filter();

    /// The most bytes kept of a frame.
    int snapLength();
}
