package dev.osiscope.viewmodel.choice;

/// The layouts that come with the program. Their names are in the bundles: `layout.<name>`.
public enum ReadyLayout {
    /// As the window has it by itself.
    STANDARD(""),
    /// For the back row: ladder and layers large, with the explanation.
    LECTURE("side=no right=yes explain=yes bytes=no tab=explain open.middle=ladder open.right=layers border.right=0.46 border.lower=0.29"),
    /// The bytes large, the ladder above them.
    BYTES("side=no right=no explain=yes bytes=yes tab=explain border.lower=0.55 border.explain=0.28"),
    /// The state machines large below the ladder; the sequence space is one key away.
    TCP("side=no right=no explain=yes tab=states border.lower=0.48 border.sequence=0.55"),
    /// All panes at once.
    EVERYTHING("side=yes right=yes explain=yes bytes=yes tab=explain border.lower=0.4");

    private final PaneLayout layout;

    ReadyLayout(String words) {
        layout = PaneLayout.read(words);
    }

    /// What is shown, and where.
    public PaneLayout layout() {
        return layout;
    }
}
