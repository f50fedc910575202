package dev.osiscope.view;

import dev.osiscope.view.svg.SceneSvg;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.give.PaneCamera;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

/// Pictures of a pane, on the ground that the window has.
///
/// @param pane    the pane
/// @param session whose steps it shows
record PanePicture(Node pane, SessionViewModel session) implements PaneCamera {

    /// The pane in which the keyboard is; `all` where it is in none.
    static PanePicture of(Scene scene, Region all, SessionViewModel session) {
        Node pane = scene.getFocusOwner();
        while (pane != null && !pane.getStyleClass().contains("panel")) {
            pane = pane.getParent();
        }
        return new PanePicture(pane == null ? all : pane, session);
    }

    /// What is to be seen at the round corners of a pane.
    private Paint ground() {
        return pane.getScene().getRoot() instanceof Region root && root.getBackground() != null && !root.getBackground().getFills().isEmpty()
                ? root.getBackground().getFills().getFirst().getFill() : Color.WHITE;
    }

    /// What its picture is called.
    String title(String sessionTitle) {
        String bare = sessionTitle.replaceFirst("\\.[A-Za-z0-9]{1,9}$", "");
        return pane.getId() == null ? bare : bare + " " + pane.getId();
    }

    @Override
    public String drawing(String title) {
        return SceneSvg.of(pane, title, session.messages().language().code(), ground());
    }

    @Override
    public Picture picture(double scale) {
        SnapshotParameters wanted = new SnapshotParameters();
        wanted.setTransform(Transform.scale(scale, scale));
        wanted.setFill(ground());
        WritableImage image = pane.snapshot(wanted, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Picture(width, pixels);
    }

    @Override
    public int step() {
        return session.player().stepProperty().get();
    }

    @Override
    public void goTo(int step) {
        session.player().pause();
        session.player().goTo(step);
    }
}
