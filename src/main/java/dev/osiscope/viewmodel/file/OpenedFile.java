package dev.osiscope.viewmodel.file;

import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.SessionSnapshot;
import java.util.Optional;

/// A capture file that was opened.
///
/// @param capture  its frames
/// @param recorded the session that it was when it was live, where there are events beside it
/// @param problem  what is wrong with these, in words; then its frames are shown alone
record OpenedFile(CaptureSession capture, Optional<SessionSnapshot> recorded, Optional<String> problem) {}
