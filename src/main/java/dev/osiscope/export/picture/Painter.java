package dev.osiscope.export.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Paints the shapes of a picture into pixels, text as outlines: no font of the system is asked for, so that it paints the same
/// on every machine, on any thread ([ADR 0017](../../../../../../../docs/decisions/0017-pictures-bring-their-own-fonts.md)).
final class Painter {

    private final Map<Ink, Color> colours = new EnumMap<>(Ink.class);

    Painter(Look look) {
        Map<String, String> tokens = look.colours();
        for (Ink ink : Ink.values()) {
            colours.put(ink, Color.decode(tokens.get(ink.token())));
        }
    }

    /// What to paint with on `image`, scaled.
    static Graphics2D brush(BufferedImage image, double scale) {
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        brush.scale(scale, scale);
        return brush;
    }

    Color colour(Ink ink) {
        return colours.get(ink);
    }

    void paint(Drawing.Part part, Graphics2D brush) {
        part.marks().forEach(mark -> paint(mark, brush));
    }

    private void paint(Mark mark, Graphics2D brush) {
        switch (mark) {
            case Mark.Line line -> stroke(new Line2D.Double(line.fromX(), line.fromY(), line.toX(), line.toY()),
                    new Mark.Edge(line.ink(), line.width(), line.dash()), brush);
            case Mark.Box box -> {
                Shape shape = new RoundRectangle2D.Double(
                        box.x(), box.y(), box.width(), box.height(), 2 * box.radius(), 2 * box.radius());
                box.fill().ifPresent(ink -> fill(shape, ink, brush));
                box.edge().ifPresent(edge -> stroke(shape, edge, brush));
            }
            case Mark.Head head -> fill(triangle(head.corners()), head.ink(), brush);
            case Mark.Disc disc -> {
                Shape shape = new Ellipse2D.Double(
                        disc.x() - disc.radius(), disc.y() - disc.radius(), 2 * disc.radius(), 2 * disc.radius());
                fill(shape, disc.fill(), brush);
                disc.edge().ifPresent(edge -> stroke(shape, edge, brush));
            }
            case Mark.Label label -> {
                AffineTransform place = AffineTransform.getTranslateInstance(label.x(), label.y());
                place.scale(label.size(), label.size());
                fill(place.createTransformedShape(label.face().outline(label.text())), label.ink(), brush);
            }
        }
    }

    private static Shape triangle(List<Double> corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners.get(0), corners.get(1));
        path.lineTo(corners.get(2), corners.get(3));
        path.lineTo(corners.get(4), corners.get(5));
        path.closePath();
        return path;
    }

    private void fill(Shape shape, Ink ink, Graphics2D brush) {
        brush.setColor(colours.get(ink));
        brush.fill(shape);
    }

    private void stroke(Shape shape, Mark.Edge edge, Graphics2D brush) {
        brush.setColor(colours.get(edge.ink()));
        float width = (float) edge.width();
        brush.setStroke(edge.dash().isEmpty()
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes(edge.dash()), 0));
        brush.draw(shape);
    }

    private static float[] dashes(List<Double> dash) {
        float[] lengths = new float[dash.size()];
        for (int index = 0; index < lengths.length; index++) {
            lengths[index] = dash.get(index).floatValue();
        }
        return lengths;
    }
}
