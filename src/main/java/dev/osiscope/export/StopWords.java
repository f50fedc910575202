package dev.osiscope.export;

import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.pcapng.FileStop;

/// Why a capture file could not be read further, in a sentence of a language.
public final class StopWords {

    private StopWords() {}

    /// The sentence of `stop`.
    public static String of(FileStop stop, Messages messages) {
        return stop.needed() == 0 ? messages.text("read.stop.wrong", stop.offset(), messages.said(stop.reason()))
                : messages.text("read.stop.cut", stop.offset(), Counts.bytes(stop.needed()), stop.found(),
                        messages.said(stop.reason()));
    }
}
