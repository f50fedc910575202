package dev.osiscope.capture.dumpcap;

import java.util.ArrayList;
import java.util.List;

/// How dumpcap is called (dumpcap(1)).
record DumpcapCommand(List<String> program, String interfaceName, String filter, int snapLength, int bufferSize) {

    private static final int MEGABYTE = 1 << 20;

    List<String> words() {
        List<String> words = new ArrayList<>(program);
        words.addAll(List.of("-i", interfaceName, "-p", "-s", String.valueOf(snapLength),
                "-B", String.valueOf(Math.max(1, bufferSize / MEGABYTE))));
        if (!filter.isBlank()) {
            words.addAll(List.of("-f", filter));
        }
        words.addAll(List.of("-q", "-w", "-"));
        return words;
    }
}
