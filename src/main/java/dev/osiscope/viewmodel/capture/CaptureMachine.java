package dev.osiscope.viewmodel.capture;

import dev.osiscope.capture.CaptureInterface;
import dev.osiscope.capture.CaptureMethod;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.capture.MethodProbe;
import dev.osiscope.capture.filter.FilterCheck;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import java.util.List;

/// What can be captured on this machine, and how. All methods take a while and may be called from any thread.
public interface CaptureMachine {

    /// Its network interfaces, the loopback interface first.
    List<CaptureInterface> interfaces();

    /// Tries the ways to capture, the best first, up to the first that works.
    List<MethodProbe> probe(CaptureRequest request);

    /// What libpcap says of a capture filter.
    FilterCheck check(String filter);

    /// The sources of a request, idle.
    ///
    /// @throws FrameSourceException where the method lacks a part, or its filter can't be had
    List<InterfaceSource> open(CaptureMethod method, CaptureRequest request) throws FrameSourceException;
}
