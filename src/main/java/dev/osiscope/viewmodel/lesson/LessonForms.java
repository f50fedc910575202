package dev.osiscope.viewmodel.lesson;

import dev.osiscope.wire.transport.TcpFlag;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What can be filled in, and how what is written is read.
public final class LessonForms {

    /// The flags that a learner predicts, in the order in which they are shown.
    public static final List<TcpFlag> FLAGS = List.of(TcpFlag.SYN, TcpFlag.ACK, TcpFlag.FIN, TcpFlag.RST);

    /// As many digits as a number of any form has at most.
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]");

    private LessonForms() {}

    /// The number that is written; blanks between its digits do no harm. Empty where it is none.
    public static OptionalLong number(String written) {
        String digits = BLANKS.matcher(written).replaceAll("");
        return NUMBER.matcher(digits).matches() ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
