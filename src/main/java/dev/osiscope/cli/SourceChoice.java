package dev.osiscope.cli;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.session.LocalSession;
import java.util.List;
import java.util.Optional;

/// The source that the user asked for, or the best there is.
public final class SourceChoice {

    /// What `--source` may say.
    public enum Kind {
        /// The best that works here.
        auto,
        /// A packet socket (Linux).
        packet,
        /// libpcap or Npcap.
        libpcap,
        /// Derived from the socket calls.
        modelled
    }

    private final Sources sources;
    private final Kind kind;
    private Optional<String> remark = Optional.empty();

    /// The choice of `kind` among `sources`.
    public SourceChoice(Sources sources, Kind kind) {
        this.sources = sources;
        this.kind = kind;
    }

    /// Opens a session on the chosen source.
    ///
    /// @throws FrameSourceException where a source that was asked for can't start
    public LocalSession open() throws FrameSourceException {
        return switch (kind) {
            case auto -> openBest();
            case modelled -> LocalSession.modelled();
            case packet, libpcap -> openNamed();
        };
    }

    private LocalSession openNamed() throws FrameSourceException {
        try {
            return LocalSession.capturing(sources.open(kind.name()));
        } catch (IllegalArgumentException unknown) {
            throw new FrameSourceException(unknown.getMessage(), "take --source auto");
        }
    }

    private LocalSession openBest() throws FrameSourceException {
        List<Sources.Report> reports = sources.probe();
        for (Sources.Report report : reports) {
            if (report.usable()) {
                return LocalSession.capturing(sources.open(report.id()));
            }
        }
        remark = reports.stream().findFirst().map(first ->
                "Nothing can be captured here (" + first.reason() + "): the segments are MODELLED. To mend it: "
                        + first.mend());
        return LocalSession.modelled();
    }

    /// What must be said about the choice: why it is a model. Empty before [#open()] and where nothing must.
    public Optional<String> remark() {
        return remark;
    }
}
