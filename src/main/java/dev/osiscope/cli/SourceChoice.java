package dev.osiscope.cli;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.i18n.Said;
import dev.osiscope.session.LocalSession;
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
        /// The lab's wire (Linux): hub and clients on hosts of their own.
        lab,
        /// Derived from the socket calls.
        modelled
    }

    private final Sources sources;
    private final Kind kind;
    private Optional<Phrase> remark = Optional.empty();

    /// The choice of `kind` among `sources`.
    public SourceChoice(Sources sources, Kind kind) {
        this.sources = sources;
        this.kind = kind;
    }

    /// Whether the segments are to come from the lab's wire: where that was asked for, or nothing can be captured and the
    /// lab works here. What must be said about it is a [#remark()] then.
    public boolean isLab() {
        if (kind == Kind.auto && best().isEmpty() && sources.labMissing().isEmpty()) {
            remark = whyNot().map(why -> Phrase.of("source.lab", new Said(why.reason()), new Said(why.mend())));
            return true;
        }
        return kind == Kind.lab;
    }

    /// Opens a session of hub and clients on this machine itself, with the chosen source; those of the lab are on others.
    ///
    /// @throws FrameSourceException where a source that was asked for can't start
    public LocalSession open() throws FrameSourceException {
        return switch (kind) {
            case auto -> openBest();
            case modelled, lab -> LocalSession.modelled();
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
        Optional<Sources.Report> best = best();
        if (best.isPresent()) {
            return LocalSession.capturing(sources.open(best.get().id()));
        }
        remark = whyNot().map(why -> Phrase.of(sources.labMissing().isEmpty() ? "source.modelled.lab" : "source.modelled",
                new Said(why.reason()), new Said(why.mend())));
        return LocalSession.modelled();
    }

    private Optional<Sources.Report> best() {
        return sources.probe().filter(Sources.Report::usable).findFirst();
    }

    private Optional<Sources.Report> whyNot() {
        return sources.probe().findFirst();
    }

    /// What must be said about the choice: why nothing is captured. Empty before a session and where nothing must.
    public Optional<Phrase> remark() {
        return remark;
    }
}
