package dev.osiscope.session;

import dev.osiscope.capture.CaptureMethods;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.recording.Recording;
import dev.osiscope.recording.Recordings;
import java.nio.file.Path;

/// A program that captures until it is killed: `CaptureToBeKilled FOLDER INTERFACE FILTER`. Says `ready` when it does,
/// and why not where it can't.
final class CaptureToBeKilled {

    private CaptureToBeKilled() {}

    public static void main(String[] arguments) throws Exception {
        CaptureRequest request = CaptureRequest.on(arguments[1]).filteredBy(arguments[2]);
        CaptureMethods methods = CaptureMethods.ofThisMachine();
        var best = methods.best(request);
        if (best.isEmpty()) {
            System.out.println(methods.probe(request));
            return;
        }
        Recording recording = Recordings.in(Path.of(arguments[0])).begin(arguments[1] + ", " + arguments[2]);
        LiveCapture live = LiveCapture.start(methods.open(best.get().method(), request), recording.file());
        System.out.println("ready");
        live.ended().join();
    }
}
