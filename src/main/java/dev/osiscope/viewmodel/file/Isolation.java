package dev.osiscope.viewmodel.file;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// One conversation alone: the filter lets through its packets and no others. Used on the JavaFX application thread.
public final class Isolation {

    private final FilterModel filter;
    private final ObservableValue<Optional<ConversationKey>> picked;
    private final Consumer<ConversationKey> pick;

    /// @param filter what isolates it
    /// @param picked the conversation of the picked packet
    /// @param pick   picks a conversation
    Isolation(FilterModel filter, ObservableValue<Optional<ConversationKey>> picked, Consumer<ConversationKey> pick) {
        this.filter = filter;
        this.picked = picked;
        this.pick = pick;
    }

    /// Shows the packets of a conversation and no others, and picks it; where that is so already, shows all packets again.
    public void toggle(ConversationKey key) {
        if (isolated().equals(Optional.of(key))) {
            filter.clear();
            return;
        }
        filter.textProperty().set(key.filter());
        filter.apply();
        pick.accept(key);
    }

    /// The same for the conversation of the picked packet.
    public void togglePicked() {
        picked.getValue().ifPresent(this::toggle);
    }

    /// The conversation whose packets alone are shown; empty where it is all, or by another filter.
    public Optional<ConversationKey> isolated() {
        return filter.appliedProperty().get().flatMap(inForce -> picked.getValue()
                .filter(key -> key.filter().equals(inForce.text())));
    }
}
