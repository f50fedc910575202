package dev.osiscope.export.picture;

import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.TimeScale;
import java.util.Objects;

/// Steps of a session that are given away.
///
/// @param title    what the session is called: the name of its file, or what the window shows above it
/// @param snapshot the session
/// @param first    the first of the steps, from 0
/// @param last     the last of them
/// @param scale    how the ladder shows the time between its rows
/// @param messages the words of their language
public record Excerpt(String title, SessionSnapshot snapshot, int first, int last, TimeScale scale, Messages messages) {

    /// Checks that the session has these steps.
    ///
    /// @throws IndexOutOfBoundsException where it has not
    public Excerpt {
        Objects.checkFromToIndex(first, last + 1, snapshot.timeline().size());
    }

    /// The session's steps, all of them.
    public Timeline timeline() {
        return snapshot.timeline();
    }

    /// How many steps are given away.
    public int size() {
        return last - first + 1;
    }

    /// The rows of the window's ladder, one a step.
    public LadderModel ladder() {
        return LadderModel.of(snapshot, messages);
    }

    /// Which steps of how many, and where they come from, in words.
    public String subtitle() {
        return messages.text(size() == timeline().size() ? "give.all" : "give.range", first + 1, last + 1,
                timeline().size(), messages.text("provenance." + snapshot.provenance().name()), messages.said(snapshot.sourceName()));
    }
}
