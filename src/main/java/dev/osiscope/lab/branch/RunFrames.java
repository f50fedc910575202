package dev.osiscope.lab.branch;

import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.scenario.FrameWords;
import dev.osiscope.lab.wire.FrameReader;
import dev.osiscope.lab.wire.FrameView;
import dev.osiscope.lab.wire.WireEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells the frames of a run.
final class RunFrames {

    private RunFrames() {}

    /// All of them, in the order in which they were sent.
    ///
    /// @param views what became of each
    /// @param hosts whose names stand for their addresses
    static List<RunFrame> of(List<FrameView> views, List<HostPlan> hosts) {
        FrameReader reader = new FrameReader(Set.of(), List.of());
        FrameWords words = new FrameWords(hosts);
        List<RunFrame> frames = new ArrayList<>();
        for (FrameView view : views) {
            long first = views.getFirst().frame().sentNanos();
            var fields = reader.next(view.frame()).fields();
            String from = view.frame().sender().host();
            String said = words.of(view.frame(), fields);
            frames.add(new RunFrame(view.frame().number(), view.frame().sentNanos() - first, from, to(said, from), said,
                    fate(view),
                    fields.value("frame.protocols").filter(protocols -> protocols.endsWith(":arp")).isPresent()));
        }
        return frames;
    }

    private static String to(String said, String from) {
        String way = from + "->";
        return said.startsWith(way) ? said.substring(way.length(), said.indexOf(' ')) : "";
    }

    private static List<String> fate(FrameView view) {
        return view.events().filter(RunFrames::tells)
                .filter(event -> !(event instanceof WireEvent.Absorbed absorbed) || absorbed.frame().equals(view.frame()))
                .map(event -> event.getClass().getSimpleName().toLowerCase(Locale.ROOT)).distinct().toList();
    }

    private static boolean tells(WireEvent.OfFrame event) {
        return !(event instanceof WireEvent.Sent || event instanceof WireEvent.Delivered
                || event instanceof WireEvent.Released || event instanceof WireEvent.Queued);
    }
}
