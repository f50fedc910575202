package dev.osiscope.view.parts;

import dev.osiscope.viewmodel.Ranges;
import dev.osiscope.viewmodel.Selection;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.wire.FieldDefinition;
import javafx.scene.control.Label;

/// The field that is picked in words: its name, its whole meaning, its place and its reference.
public final class FieldDetail extends Label {

    private final SessionViewModel model;

    /// What is picked in `model`.
    public FieldDetail(SessionViewModel model) {
        this.model = model;
        getStyleClass().add("field-detail");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    /// Says what is picked now; nothing where no field is.
    public void refresh() {
        setText(model.selectionProperty().get() instanceof Selection.OfField picked ? words(picked) : "");
    }

    private String words(Selection.OfField picked) {
        FieldDefinition definition = picked.field().definition();
        return model.messages().text("fields.detail",
                definition.name(), model.messages().said(definition.meaning()), Ranges.of(picked.field().range()),
                definition.reference());
    }
}
