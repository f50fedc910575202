package dev.osiscope.i18n;

/// A term of the field, as it stands in the glossary.
///
/// @param id         the same in every language
/// @param name       the term
/// @param reference  where it is defined: `RFC 9293 §3.1`; who has coined it where no standard has
/// @param definition what it is, in one line
public record Term(String id, String name, String reference, String definition) {

    /// The term with its definition and where that stands, in one line.
    public String line() {
        return name + ": " + definition + " (" + reference + ")";
    }
}
