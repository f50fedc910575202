package dev.osiscope.lesson;

import java.util.List;
import java.util.Map;

/// The head of a lesson.
///
/// @param title        what it is called
/// @param minutes      how long it takes, 1 to 120
/// @param session      the file of its session, beside the text
/// @param afterwards   what a learner can do afterwards, a sentence each
/// @param participants the names that the text uses, each with the one that the session has for it: a name or an address
public record Head(String title, int minutes, String session, List<String> afterwards, Map<String, String> participants) {

    /// Takes copies of the lists.
    public Head {
        afterwards = List.copyOf(afterwards);
        participants = Map.copyOf(participants);
    }
}
