package dev.osiscope.session;

import dev.osiscope.capture.CaptureMethod;
import dev.osiscope.capture.CaptureMethods;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.capture.MethodProbe;
import dev.osiscope.recording.Recording;
import dev.osiscope.recording.Recordings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A program that captures until something goes wrong: `LiveCaptureProgram FOLDER INTERFACE FILTER`. It says `ready` once
/// it captures, or why it can't; at the end, what has ended it, how many frames its index has and how many the file when
/// it is opened anew.
final class LiveCaptureProgram {

    private LiveCaptureProgram() {}

    /// The command that runs it.
    static List<String> command(Path folder, String on, String filter) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), LiveCaptureProgram.class.getName(),
                folder.toString(), on, filter);
    }

    public static void main(String[] arguments) throws Exception {
        CaptureRequest request = CaptureRequest.on(arguments[1]).filteredBy(arguments[2]);
        CaptureMethods methods = CaptureMethods.ofThisMachine();
        Optional<CaptureMethod> best = methods.best(request).map(MethodProbe::method);
        if (best.isEmpty()) {
            System.out.println(methods.probe(request));
            return;
        }
        Recording recording = Recordings.in(Path.of(arguments[0])).begin(arguments[1] + ", " + arguments[2]);
        try (LiveCapture live = LiveCapture.start(methods.open(best.get(), request), recording.file())) {
            System.out.println("ready");
            List<String> told = new ArrayList<>(List.of(switch (live.ended().join()) {
                case LiveEnd.Stopped _ -> "stopped";
                case LiveEnd.SourcesFailed(var failure) -> failure.getMessage();
                case LiveEnd.RecordingFailed(_, String reason) -> reason;
            }));
            told.add(String.valueOf(live.session().index().frames().size()));
            try (CaptureSession again = CaptureSession.open(recording.file())) {
                told.add(String.valueOf(again.awaitIndex().frames().size()));
                told.add(again.index().stop().map(Object::toString).orElse("whole"));
            }
            told.forEach(System.out::println);
        }
    }
}
