package dev.osiscope.capture.libpcap;

import dev.osiscope.capture.filter.FilterCheck;
import dev.osiscope.capture.filter.FilterPlace;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.LinkType;
import java.lang.foreign.MemorySegment;

/// Compiles capture filters without capturing: no right is needed, only the library. libpcap asks the name service for
/// the names of hosts in them, which may take its time.
public final class FilterCompiler implements AutoCloseable {

    private final PcapLibrary library;
    private final MemorySegment handle;

    private FilterCompiler(LinkType linkType, int snapLength) throws FrameSourceException {
        Platform platform = Platform.current();
        library = PcapLibrary.load(platform);
        handle = (MemorySegment) library.openDead.call(DataLink.number(linkType, platform), snapLength);
    }

    /// What libpcap says of `filter` for frames that begin as `linkType` says. May be called from any thread.
    ///
    /// @param snapLength the most bytes kept of a frame
    public static FilterCheck check(String filter, LinkType linkType, int snapLength) {
        try (FilterCompiler compiler = new FilterCompiler(linkType, snapLength)) {
            return compiler.check(filter);
        } catch (FrameSourceException missing) {
            return new FilterCheck.Unknown(missing.getMessage(), missing.mend());
        }
    }

    private FilterCheck check(String filter) {
        try (PcapProgram program = new PcapProgram(library)) {
            return program.compile(handle, filter)
                    ? new FilterCheck.Compiled(program.copy())
                    : new FilterPlace(filter, this::isGrammatical).find(library.errorText.text(handle));
        }
    }

    private boolean isGrammatical(String text) {
        try (PcapProgram program = new PcapProgram(library)) {
            return program.compile(handle, text)
                    || !library.errorText.text(handle).contains(FilterPlace.SYNTAX_ERROR);
        }
    }

    @Override
    public void close() {
        library.close.call(handle);
    }
}
