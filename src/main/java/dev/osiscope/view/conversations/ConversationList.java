package dev.osiscope.view.conversations;

import dev.osiscope.view.parts.LineList;
import dev.osiscope.viewmodel.file.ConversationKey;
import dev.osiscope.viewmodel.file.ConversationsModel;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// The conversations, one below the other; the picked packet's is the selected one.
public final class ConversationList extends LineList<ConversationLine> {

    private static final double HEIGHT = 5.2;

    private final FileViewModel model;
    private final ConversationsModel conversations;
    /// Where the picked one stood in the list as it was.
    private int place = -1;

    /// The conversations of `model`.
    ConversationList(FileViewModel model) {
        super(HEIGHT);
        this.model = model;
        conversations = model.conversations();
        setId("conversation-list");
        setAccessibleText(model.session().messages().text("conversations.accessible"));
        conversations.generationProperty().subscribe(this::replace);
        model.conversationProperty().subscribe(this::revealPicked);
        model.findings().generationProperty().subscribe(this::refresh);
        model.filter().appliedProperty().subscribe(this::refresh);
        replace();
    }

    /// Who has scrolled away from the picked one stays where they are, however the list grows.
    private void replace() {
        boolean away = place >= 0 && size() > 0 && (place < top() || place >= top() + page());
        resizeTo(conversations.sizeProperty().get());
        place = pickedPlace();
        if (!away) {
            measured();
        }
    }

    private void revealPicked() {
        measured();
        refresh();
    }

    /// Where the conversation that is picked stands; -1 where it does not.
    private int pickedPlace() {
        return model.conversationProperty().get().map(conversations::positionOf).orElse(-1);
    }

    @Override
    protected ConversationLine make() {
        return new ConversationLine(model.session().messages().text("conversations.only"));
    }

    @Override
    protected void fill(ConversationLine line, int index) {
        Optional<ConversationKey> picked = model.conversationProperty().get();
        ConversationKey key = conversations.keyAt(index);
        line.show(index, conversations.item(index), picked.equals(Optional.of(key)),
                model.isolation().isolated().equals(Optional.of(key)));
    }

    @Override
    protected void pressed(int index, double x) {
        ConversationKey key = conversations.keyAt(index);
        if (lines().stream().anyMatch(line -> line.place() == index && line.isOnly(x))) {
            model.isolation().toggle(key);
        } else {
            model.pick(key);
        }
    }

    @Override
    protected boolean keyed(KeyCode code) {
        int to = moved(code, pickedPlace());
        if (to >= 0) {
            model.pick(conversations.keyAt(to));
        }
        return to >= 0;
    }

    @Override
    protected void measured() {
        place = pickedPlace();
        if (place >= 0) {
            reveal(place);
        }
    }
}
