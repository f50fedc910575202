package dev.osiscope.i18n;

/// What an inner part says in English, as a value of a phrase: it is put into the language with the phrase.
///
/// @param english the sentence, as [Messages#said] takes it
public record Said(String english) {}
