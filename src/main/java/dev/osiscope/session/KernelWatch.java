package dev.osiscope.session;

import dev.osiscope.lab.KernelSocketState;
import dev.osiscope.lab.Lab;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Asks the kernels of a lab for their TCP sockets. Only where nothing happened meanwhile do the answers belong to a step: so it asks
/// once whenever it has become quiet. The answers come on threads of the hosts.
final class KernelWatch {

    private final Lab lab;
    private final Consumer<Answers> listener;
    private long asked = -1;

    /// What all kernels said at one moment.
    ///
    /// @param recorded how much the lab had recorded by then
    /// @param sockets  what each kernel said, by the address of its host
    record Answers(long recorded, Map<String, List<KernelSocketState>> sockets) {

        /// Whether they say the same but for the timers, which run.
        boolean agreeWith(Answers other) {
            return recorded == other.recorded && withoutTimers().equals(other.withoutTimers());
        }

        private Map<String, List<KernelSocketState>> withoutTimers() {
            Map<String, List<KernelSocketState>> all = new LinkedHashMap<>();
            sockets.forEach((address, said) ->
                    all.put(address, said.stream().map(KernelSocketState::withoutTimer).toList()));
            return all;
        }
    }

    /// @param listener takes what the kernels say when they are watched
    KernelWatch(Lab lab, Consumer<Answers> listener) {
        this.lab = lab;
        this.listener = listener;
    }

    /// Whether nobody has been asked since something was recorded last. Called by one thread, as [#look()].
    boolean isDue() {
        return lab.events().size() != asked;
    }

    /// Asks, and lets the listener know.
    void look() {
        asked = lab.events().size();
        ask().thenAccept(answers -> answers.ifPresent(listener)).exceptionally(_ -> null);
    }

    /// Asks all of them twice.
    ///
    /// @return their answers; empty where something happened meanwhile, so that nobody can tell which moment they are of
    CompletableFuture<Optional<Answers>> ask() {
        return settled().thenCompose(_ -> answers()).thenCompose(first -> answers().thenCompose(second ->
                settled().thenApply(_ -> Optional.of(second).filter(first::agreeWith)
                        .filter(answers -> answers.recorded == lab.events().size()))));
    }

    /// Done when the wire has taken all that the kernels had sent: the first wish is granted before the frames that are there are
    /// taken, the second one after that.
    private CompletableFuture<Boolean> settled() {
        return lab.wire(_ -> true).thenCompose(_ -> lab.wire(_ -> true));
    }

    private CompletableFuture<Answers> answers() {
        long recorded = lab.events().size();
        Map<String, CompletableFuture<List<KernelSocketState>>> asking = new LinkedHashMap<>();
        lab.hosts().forEach(host -> asking.put(host.plan().address(), host.states()));
        return CompletableFuture.allOf(asking.values().toArray(CompletableFuture[]::new)).thenApply(_ -> {
            Map<String, List<KernelSocketState>> said = new LinkedHashMap<>();
            asking.forEach((address, answer) -> said.put(address, answer.join()));
            return new Answers(recorded, said);
        });
    }
}
