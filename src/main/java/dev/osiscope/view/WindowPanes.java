package dev.osiscope.view;

/// Ways to single panes of a window, wherever they stand.
public final class WindowPanes {

    private final WindowModes modes;

    /// The panes of `modes`.
    WindowPanes(WindowModes modes) {
        this.modes = modes;
    }

    /// Shows one of the lower panes of the session that is shown, or of the demo's.
    ///
    /// @param id its name in the bundles: `explain`, `events`, `states`
    public void showTab(String id) {
        modes.session().showTab(id);
    }

    /// Shows the scrubbers of the demo's hub.
    public void showScrubbers() {
        modes.demo().showScrubbers();
    }

    /// Shows those who are connected to the demo's hub.
    public void showReaders() {
        modes.demo().showReaders();
    }

    /// Shows how the demo's hub is to be, and how others connect to it.
    public void showHub() {
        modes.demo().showHub();
    }

    /// Shows the ladder of the conversation that is captured.
    public void showCapturedLadder() {
        modes.capture().showLadder();
    }

    /// Shows the ladder of the picked packet's conversation in the capture file.
    public void showLadder() {
        modes.file().showLadder();
    }

    /// Writes a filter for the capture file and applies it; what is wrong with it is said.
    public void writeFilter(String text) {
        modes.file().writeFilter(text);
    }

    /// Shows in the lab what hangs on the wire.
    public void showWire() {
        modes.lab().showWire();
    }

    /// Shows in the lab the form of "what if?".
    public void showWhatIf() {
        modes.lab().showWhatIf();
    }

    /// Shows in the lab the script.
    public void showScript() {
        modes.lab().showScript();
    }
}
