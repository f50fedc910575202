package dev.osiscope.app;

import dev.osiscope.capture.CaptureInterface;
import dev.osiscope.capture.CaptureInterfaces;
import dev.osiscope.capture.CaptureMethod;
import dev.osiscope.capture.CaptureMethods;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.capture.MethodProbe;
import dev.osiscope.capture.filter.FilterCheck;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.viewmodel.capture.CaptureMachine;
import java.util.ArrayList;
import java.util.List;

/// What can really be captured here.
public final class ThisMachine implements CaptureMachine {

    @Override
    public List<CaptureInterface> interfaces() {
        return CaptureInterfaces.list();
    }

    @Override
    public List<MethodProbe> probe(CaptureRequest request) {
        CaptureMethods methods = CaptureMethods.ofThisMachine();
        List<MethodProbe> probes = new ArrayList<>();
        for (CaptureMethod method : methods.all()) {
            probes.add(methods.probe(method, request));
            if (probes.getLast().usable()) {
                break;
            }
        }
        return List.copyOf(probes);
    }

    @Override
    public FilterCheck check(String filter) {
        return CaptureMethods.check(filter);
    }

    @Override
    public List<InterfaceSource> open(CaptureMethod method, CaptureRequest request) throws FrameSourceException {
        return CaptureMethods.ofThisMachine().open(method, request);
    }
}
