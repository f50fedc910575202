package dev.osiscope.cli;

import dev.osiscope.i18n.Language;
import java.util.List;

/// Which pictures of the window are wanted, and of which kind.
///
/// @param language   what they say
/// @param size       how large everything is in them, in per cent
/// @param everyTheme whether each is wanted in every theme, and not only in those that the documents need
/// @param only       a picture is wanted whose name begins with one of these; all are where there are none
public record PictureWish(Language language, int size, boolean everyTheme, List<String> only) {

    /// Those that the documents show.
    public static final PictureWish DOCUMENTS = new PictureWish(Language.ENGLISH, 100, false, List.of());

    /// Whether the picture of this name is wanted.
    ///
    /// @param name without its theme
    public boolean wants(String name) {
        return only.isEmpty() || only.stream().anyMatch(name::startsWith);
    }

    /// Whether any of the pictures is wanted whose names begin so.
    public boolean wantsAnyOf(String group) {
        return only.isEmpty() || only.stream().anyMatch(name -> name.startsWith(group) || group.startsWith(name));
    }

    /// What the names of the pictures end with: nothing for English at the usual size.
    public String ending() {
        return (language == Language.ENGLISH ? "" : "-" + language.code()) + (size == 100 ? "" : "-" + size);
    }
}
