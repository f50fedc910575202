package breach.bytes;

import breach.frame.Innocent;

/// `bytes` may import nothing of the program.
public final class ImportsUpwards {

    private ImportsUpwards() {
    }

    /// Breaks it.
    public static String name() {
        return Innocent.name();
    }
}
