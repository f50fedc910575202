package dev.osiscope.view.conversations;

import dev.osiscope.view.parts.LongList;
import dev.osiscope.view.parts.Sight;
import dev.osiscope.viewmodel.file.ConversationsModel;
import dev.osiscope.viewmodel.file.FileViewModel;
import javafx.scene.control.ListView;

/// The conversations, one below the other. Its items are places in the list that is shown.
public final class ConversationList extends ListView<Integer> {

    private final FileViewModel model;
    private final ConversationsModel conversations;
    private boolean following;

    /// The conversations of `model`.
    public ConversationList(FileViewModel model) {
        this.model = model;
        conversations = model.conversations();
        setId("conversation-list");
        getStyleClass().add("conversation-list");
        setAccessibleText(model.session().messages().text("conversations.accessible"));
        setCellFactory(list -> new ConversationCell(model));
        conversations.generationProperty().subscribe(this::replace);
        model.conversationProperty().subscribe(this::revealPicked);
        getSelectionModel().selectedItemProperty().subscribe(this::pick);
        replace();
    }

    private void replace() {
        following = true;
        int size = conversations.sizeProperty().get();
        if (getItems() instanceof LongList before && before.size() <= size) {
            before.grow(size);
            refresh();
        } else {
            setItems(new LongList(size, place -> place));
        }
        following = false;
        revealPicked();
    }

    private void pick(Integer place) {
        if (!following && place != null) {
            model.pick(conversations.keyAt(place));
        }
    }

    private void revealPicked() {
        following = true;
        int place = model.conversationProperty().get().map(conversations::positionOf).orElse(-1);
        if (place < 0) {
            getSelectionModel().clearSelection();
        } else if (place != getSelectionModel().getSelectedIndex()) {
            getSelectionModel().clearAndSelect(place);
            Sight.reveal(this, place, this::scrollTo);
        }
        following = false;
    }
}
