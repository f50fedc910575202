package dev.osiscope.export.give;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What steps can be given away as. A form that is one picture or one page holds only so many: no more could be looked at,
/// and none is to need unbounded memory.
public enum Form {
    /// The ladder as a drawing of lines and text.
    SVG("svg", 2_000),
    /// The ladder as a picture.
    PNG("png", 300),
    /// The ladder as a picture that steps by itself.
    GIF("gif", 200),
    /// A page that steps.
    HTML("html", 500),
    /// Pages to be printed.
    HANDOUT("html", 300),
    /// Everything, for programs.
    JSON("json", Integer.MAX_VALUE);

    private final String extension;
    private final int most;

    Form(String extension, int most) {
        this.extension = extension;
        this.most = most;
    }

    /// What the names of its files end with.
    public String extension() {
        return extension;
    }

    /// How many steps it can hold.
    public int most() {
        return most;
    }

    /// The form that the name of a file asks for; empty where it ends with none of theirs. Of two with the same ending it is
    /// the first.
    public static Optional<Form> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(form -> name.endsWith("." + form.extension)).findFirst();
    }
}
