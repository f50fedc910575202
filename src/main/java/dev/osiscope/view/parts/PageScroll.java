package dev.osiscope.view.parts;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A page that is scrolled up and down where there is more than fits; or all of it, where what is around it is scrolled.
public final class PageScroll extends StackPane {

    private final Region content;
    private final ScrollPane scroll;

    /// A page that `scroll` scrolls.
    public PageScroll(ScrollPane scroll) {
        this.scroll = scroll;
        content = (Region) scroll.getContent();
        setMinHeight(0);
        getChildren().setAll(scroll);
    }

    /// Shows all of the page, or as much as there is room for.
    public void whole(boolean wanted) {
        if (wanted == getChildren().contains(scroll)) {
            getChildren().clear();
            scroll.setContent(wanted ? null : content);
            getChildren().setAll(wanted ? content : scroll);
            // All of it stands between what is above and below it: nothing of it may stand on those.
            setMinHeight(wanted ? USE_PREF_SIZE : 0);
        }
    }

    /// Scrolls to the beginning.
    public void toTop() {
        scroll.setVvalue(0);
    }

    /// Scrolls to the end.
    public void toEnd() {
        scroll.setVvalue(1);
    }

    /// Scrolls by so many pixels.
    ///
    /// @return whether there is anything to scroll
    public boolean by(double pixels) {
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        boolean can = getChildren().contains(scroll) && hidden > 0;
        if (can) {
            scroll.setVvalue(scroll.getVvalue() + pixels / hidden);
        }
        return can;
    }
}
