package breach.export;

/// Prints outside of the commands.
public final class Prints {

    private Prints() {
    }

    /// Breaks it.
    public static void print() {
        System.out.println("export");
    }
}
