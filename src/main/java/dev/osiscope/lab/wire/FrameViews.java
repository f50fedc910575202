package dev.osiscope.lab.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Keeps what became of each frame: of the newest ones, as many as 65,536 and 64 MiB have room for. Used by one thread.
public final class FrameViews implements WireObserver {

    /// How many frames are kept at most.
    static final int MOST = 1 << 16;
    /// How many bytes the kept frames have together at most.
    static final long MOST_BYTES = 64L << 20;

    private final SequencedMap<Long, Growing> kept = new LinkedHashMap<>();
    private long bytes;
    private long forgotten;
    private long order;

    private record Growing(WireFrame frame, List<FrameView.Noted> history) {

        FrameView view() {
            return new FrameView(frame, history);
        }
    }

    @Override
    public void on(WireEvent event) {
        order++;
        switch (event) {
            case WireEvent.Sent sent -> {
                keep(sent.frame());
                add(sent.frame(), sent);
            }
            case WireEvent.Absorbed absorbed -> {
                add(absorbed.frame(), absorbed);
                add(absorbed.held(), absorbed);
            }
            case WireEvent.OfFrame ofFrame -> add(ofFrame.frame(), ofFrame);
            case WireEvent.OfCable _ -> { }
        }
    }

    private void keep(WireFrame frame) {
        kept.put(frame.number(), new Growing(frame, new ArrayList<>(2)));
        bytes += frame.bytes().length();
        while (kept.size() > MOST || bytes > MOST_BYTES) {
            bytes -= kept.pollFirstEntry().getValue().frame.bytes().length();
            forgotten++;
        }
    }

    /// Of the copies of a frame only the last is kept: somebody may send them without end.
    private void add(WireFrame frame, WireEvent.OfFrame event) {
        Growing view = kept.get(frame.number());
        if (view == null) {
            return;
        }
        if (event instanceof WireEvent.Absorbed) {
            view.history.removeIf(noted -> noted.event() instanceof WireEvent.Absorbed);
        }
        view.history.add(new FrameView.Noted(order, event));
    }

    /// What became so far of the frame of this number; empty where it is not kept.
    public Optional<FrameView> view(long number) {
        return Optional.ofNullable(kept.get(number)).map(Growing::view);
    }

    /// What became of all frames that are kept, in the order in which they were sent.
    public List<FrameView> all() {
        return kept.values().stream().map(Growing::view).toList();
    }

    /// How many frames are no longer kept.
    public long forgotten() {
        return forgotten;
    }
}
