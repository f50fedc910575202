package dev.osiscope.view.conversations;

import dev.osiscope.view.parts.Wording;
import dev.osiscope.viewmodel.file.ConversationItem;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A conversation of the list: its name and how much there is of it, its ends, how it ended and what is remarkable in it.
public final class ConversationLine extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass ISOLATED = PseudoClass.getPseudoClass("isolated");
    private static final double GAP = 9;

    private final Label name = line("conversation-name");
    private final Label amount = line("conversation-amount");
    private final Label ends = line("conversation-ends");
    private final Label remarks = line("conversation-remarks");
    private final Label only = line("conversation-only");
    private final Tooltip tooltip = new Tooltip();
    private ConversationItem shown;
    private int place = -1;

    /// @param onlyWords what the part says that shows no other conversation's packets
    ConversationLine(String onlyWords) {
        only.setText(onlyWords);
        ends.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        getStyleClass().add("conversation-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().setAll(name, amount, ends, remarks, only);
        Tooltip.install(this, tooltip);
    }

    /// The line places its words by itself: what it does there is nobody else's affair.
    private static Label line(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMouseTransparent(true);
        label.setManaged(false);
        return label;
    }

    /// Which place of the list it shows; -1 where it shows none yet.
    public int place() {
        return place;
    }

    /// How many packets and bytes there are, in words.
    public String amount() {
        return amount.getText();
    }

    /// Whether what stands at `x` pixels is the part that shows no other conversation's packets. It is there while the
    /// mouse is on the line.
    boolean isOnly(double x) {
        return x >= only.getLayoutX() && x < only.getLayoutX() + only.getWidth();
    }

    void show(int placeInList, ConversationItem item, boolean picked, boolean isolated) {
        place = placeInList;
        pseudoClassStateChanged(SELECTED, picked);
        pseudoClassStateChanged(ISOLATED, isolated);
        if (item.equals(shown)) {
            return;
        }
        shown = item;
        name.setText(item.name());
        amount.setText(item.amount());
        ends.setText(item.conversation().client() + " → " + item.conversation().server());
        remarks.setText(item.remarks());
        List<String> words = List.of(item.name(), ends.getText(), item.amount(), item.remarks());
        tooltip.setText(String.join("\n", words).strip());
        setAccessibleText(String.join(", ", words));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = Math.max(0, getWidth() - left - snappedRightInset());
        double nameWidth = Math.min(width, Math.ceil(name.prefWidth(-1)));
        double top = snappedTopInset();
        name.resizeRelocate(left, top, nameWidth, name.prefHeight(-1));
        amount.resizeRelocate(left + nameWidth + GAP, top + name.getBaselineOffset() - amount.getBaselineOffset(),
                Math.max(0, width - nameWidth - GAP), amount.prefHeight(-1));
        double onlyWidth = Math.min(width, Math.ceil(only.prefWidth(-1)));
        only.resizeRelocate(left + width - onlyWidth, top, onlyWidth, only.prefHeight(-1));
        top = below(name);
        ends.resizeRelocate(left, top, width, ends.prefHeight(-1));
        if (shown != null) {
            remarks.setText(Wording.longestThatFits(remarks, List.of(shown.remarks(), shown.brief()), width));
        }
        remarks.resizeRelocate(left, below(ends), width, remarks.prefHeight(-1));
    }

    private static double below(Label label) {
        return Math.round(label.getLayoutY() + label.getHeight());
    }
}
