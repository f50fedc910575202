package dev.osiscope.view;

import dev.osiscope.i18n.Glossary;
import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Term;
import dev.osiscope.view.parts.WholeEntries;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The glossary over the window: every term with its definition and where that stands; what is written finds some of them.
final class GlossarySheet extends StackPane {

    private final Glossary glossary;
    private final TextField query = new TextField();
    private final ListView<Term> list = new ListView<>();

    /// @param close takes it away and gives the keyboard back
    GlossarySheet(Messages messages, Runnable close) {
        glossary = messages.glossary();
        setId("glossary");
        getStyleClass().add("sheet-veil");
        query.setId("glossary-query");
        query.setPromptText(messages.text("glossary.prompt"));
        query.setAccessibleText(messages.text("glossary.prompt"));
        query.textProperty().subscribe(this::search);
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::down);
        list.setId("glossary-list");
        list.setAccessibleText(messages.text("glossary.accessible"));
        list.setPlaceholder(new Label(messages.text("glossary.none")));
        list.setCellFactory(TermCell::new);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox sheet = new VBox(query, list);
        sheet.getStyleClass().addAll("sheet", "glossary-sheet");
        getChildren().setAll(sheet);
        setAlignment(sheet, Pos.CENTER);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("glossary.accessible"));
        setOnMouseClicked(_ -> close.run());
        sheet.setOnMouseClicked(event -> event.consume());
    }

    /// Gives it the keyboard.
    void takeFocus() {
        query.requestFocus();
    }

    private void search(String words) {
        list.getItems().setAll(glossary.search(words));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /// From the line into the list.
    private void down(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
        }
    }

    private static final class TermCell extends ListCell<Term> {

        private final Label name = new Label();
        private final Label reference = new Label();
        private final Label definition = new Label();
        private final VBox lines;

        private TermCell(ListView<Term> list) {
            WholeEntries.only(this, list);
            name.getStyleClass().add("strong");
            name.setMinWidth(Region.USE_PREF_SIZE);
            reference.getStyleClass().addAll("small", "muted");
            reference.setMinWidth(Region.USE_PREF_SIZE);
            definition.setWrapText(true);
            definition.setMinHeight(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            lines = new VBox(new HBox(name, gap, reference), definition);
            getStyleClass().add("palette-cell");
            // As wide as the list, not as its words.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Term term, boolean empty) {
            super.updateItem(term, empty);
            setGraphic(empty ? null : lines);
            if (!empty) {
                name.setText(term.name());
                reference.setText(term.reference());
                definition.setText(term.definition());
                setAccessibleText(term.line());
            }
        }
    }
}
