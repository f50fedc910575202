package dev.osiscope.viewmodel.lab;

/// What became of the segment that was sent last.
///
/// @param kept    whether no rule was broken
/// @param title   which rule was kept or broken, in a few words with its section
/// @param reason  why, in a sentence or two
/// @param outcome what came back, and where the other end's kernel stands; blank while that is awaited
public record LearnerVerdict(boolean kept, String title, String reason, String outcome) {

    /// The same with what came of it.
    LearnerVerdict with(String came) {
        return new LearnerVerdict(kept, title, reason, came);
    }
}
