package dev.osiscope.lesson.text;

/// What stands in a lesson's text and is no text to be read: a heading, a place, an item below a question.
///
/// @param first its first line, from 0
/// @param last  its last line
/// @param text  what it says: the title, what is asked, the item
record Mark(Kind kind, int first, int last, String text) {

    /// What it is.
    enum Kind {
        /// `## Title`
        STOP,
        /// `stop: before SYN client->hub`
        PLACE,
        /// `### predict flags`
        PREDICT,
        /// `- hint: …`
        CLAUSE,
        /// `### seen`
        SEEN
    }
}
