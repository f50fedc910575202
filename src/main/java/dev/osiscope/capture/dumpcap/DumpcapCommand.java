package dev.osiscope.capture.dumpcap;

import dev.osiscope.frame.InterfaceRequest;
import java.util.ArrayList;
import java.util.List;

/// How dumpcap is called (dumpcap(1)).
record DumpcapCommand(List<String> program, InterfaceRequest request) {

    private static final int MEGABYTE = 1 << 20;

    List<String> words() {
        List<String> words = new ArrayList<>(program);
        words.addAll(List.of("-i", request.interfaceName(), "-p", "-s", String.valueOf(request.snapLength()),
                "-B", String.valueOf(Math.max(1, request.bufferSize() / MEGABYTE))));
        if (!request.filter().isBlank()) {
            words.addAll(List.of("-f", request.filter()));
        }
        words.addAll(List.of("-q", "-w", "-"));
        return words;
    }
}
