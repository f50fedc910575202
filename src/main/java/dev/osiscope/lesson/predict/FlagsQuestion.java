package dev.osiscope.lesson.predict;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Which of SYN, ACK, FIN and RST are set.
final class FlagsQuestion {

    private FlagsQuestion() {}

    static Asked of(TcpFlags flags) {
        Set<TcpFlag> set = EnumSet.noneOf(TcpFlag.class);
        Form.Flags.ASKED.stream().filter(flags::has).forEach(set::add);
        Mistakes mistakes = new Mistakes(new Answer.Flags(set));
        for (TcpFlag flag : Form.Flags.ASKED) {
            boolean missing = set.contains(flag);
            mistakes.add("flags." + (missing ? "missing." : "extra.") + flag.name().toLowerCase(Locale.ROOT),
                    new Answer.Flags(toggled(set, flag)));
        }
        return mistakes.asked(new Form.Flags(), "flags");
    }

    private static Set<TcpFlag> toggled(Set<TcpFlag> set, TcpFlag flag) {
        Set<TcpFlag> other = EnumSet.copyOf(set.isEmpty() ? EnumSet.noneOf(TcpFlag.class) : set);
        if (!other.remove(flag)) {
            other.add(flag);
        }
        return other;
    }
}
