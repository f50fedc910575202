package dev.osiscope.view;

import dev.osiscope.viewmodel.give.ExportModel;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

/// A picture of a pane, twice as large as on the screen.
///
/// @param name   what the pane is called; empty where it has no name
/// @param width  in pixels
/// @param pixels row by row
record PanePicture(String name, int width, int[] pixels) {

    private static final double SHARP = 2;

    /// Of the pane in which the keyboard is; of `all` where it is in none.
    static PanePicture of(Scene scene, Region all) {
        Node pane = scene.getFocusOwner();
        while (pane != null && !pane.getStyleClass().contains("panel")) {
            pane = pane.getParent();
        }
        return of(pane == null ? all : pane, scene);
    }

    private static PanePicture of(Node pane, Scene scene) {
        SnapshotParameters wanted = new SnapshotParameters();
        wanted.setTransform(Transform.scale(SHARP, SHARP));
        wanted.setFill(ground(scene));
        WritableImage image = pane.snapshot(wanted, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new PanePicture(pane.getId() == null ? "" : pane.getId(), width, pixels);
    }

    /// What is to be seen at the round corners of a pane.
    private static Paint ground(Scene scene) {
        return scene.getRoot() instanceof Region root && root.getBackground() != null && !root.getBackground().getFills().isEmpty()
                ? root.getBackground().getFills().getFirst().getFill() : Color.WHITE;
    }

    /// Asks where to, and writes it.
    void save(String session, ExportModel exports) {
        String bare = session.replaceFirst("\\.[A-Za-z0-9]{1,9}$", "");
        exports.savePicture(name.isEmpty() ? bare : bare + " " + name, width, pixels);
    }
}
