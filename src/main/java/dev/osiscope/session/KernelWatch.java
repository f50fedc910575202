package dev.osiscope.session;

import dev.osiscope.lab.KernelSocketState;
import dev.osiscope.lab.Lab;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ObjLongConsumer;

/// Asks the kernels of a lab once whenever it has become quiet: only then do the answers belong to a step. Used by one thread; the
/// answers come on threads of the hosts.
final class KernelWatch {

    private final Lab lab;
    private final ObjLongConsumer<Map<String, List<KernelSocketState>>> listener;
    private long asked = -1;

    /// @param listener takes what the kernels say, by the addresses of their hosts, with how much had been recorded by then
    KernelWatch(Lab lab, ObjLongConsumer<Map<String, List<KernelSocketState>>> listener) {
        this.lab = lab;
        this.listener = listener;
    }

    /// Whether nobody has been asked since something was recorded last.
    boolean isDue() {
        return lab.events().size() != asked;
    }

    /// Asks. What comes counts only if nothing happened until then, neither on the wire nor on its way there.
    void ask() {
        long before = lab.events().size();
        asked = before;
        settled().thenCompose(_ -> answers()).thenCompose(answers -> settled().thenAccept(_ -> {
            if (lab.events().size() == before) {
                listener.accept(answers, before);
            }
        })).exceptionally(_ -> null);
    }

    /// Done when the wire has taken all that the kernels had sent: the first wish is granted before the frames that are there are
    /// taken, the second one after that.
    private CompletableFuture<Boolean> settled() {
        return lab.wire(_ -> true).thenCompose(_ -> lab.wire(_ -> true));
    }

    private CompletableFuture<Map<String, List<KernelSocketState>>> answers() {
        Map<String, CompletableFuture<List<KernelSocketState>>> asking = new LinkedHashMap<>();
        lab.hosts().forEach(host -> asking.put(host.plan().address(), host.states()));
        return CompletableFuture.allOf(asking.values().toArray(CompletableFuture[]::new)).thenApply(_ -> {
            Map<String, List<KernelSocketState>> answers = new LinkedHashMap<>();
            asking.forEach((address, answer) -> answers.put(address, answer.join()));
            return answers;
        });
    }
}
