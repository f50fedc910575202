package breach.hub;

import java.lang.foreign.MemorySegment;

/// Native memory outside of the sources.
public final class UsesForeignMemory {

    private UsesForeignMemory() {
    }

    /// Breaks it.
    public static long address(MemorySegment segment) {
        return segment.address();
    }
}
