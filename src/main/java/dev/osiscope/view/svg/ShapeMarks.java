package dev.osiscope.view.svg;

import static dev.osiscope.view.svg.SvgMarkup.number;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.VLineTo;

/// Lines, boxes, curves.
final class ShapeMarks {

    private ShapeMarks() {}

    /// Adds a shape; one of a kind that no pane has is left out.
    static void add(Shape shape, SvgMarkup out) {
        Map<String, String> place = new LinkedHashMap<>();
        String element = switch (shape) {
            case Line line -> {
                place.put("x1", number(line.getStartX()));
                place.put("y1", number(line.getStartY()));
                place.put("x2", number(line.getEndX()));
                place.put("y2", number(line.getEndY()));
                yield "line";
            }
            case Rectangle box -> {
                place.put("x", number(box.getX()));
                place.put("y", number(box.getY()));
                place.put("width", number(box.getWidth()));
                place.put("height", number(box.getHeight()));
                place.put("rx", number(box.getArcWidth() / 2));
                yield "rect";
            }
            case Circle circle -> {
                place.put("cx", number(circle.getCenterX()));
                place.put("cy", number(circle.getCenterY()));
                place.put("r", number(circle.getRadius()));
                yield "circle";
            }
            case Ellipse ellipse -> {
                place.put("cx", number(ellipse.getCenterX()));
                place.put("cy", number(ellipse.getCenterY()));
                place.put("rx", number(ellipse.getRadiusX()));
                place.put("ry", number(ellipse.getRadiusY()));
                yield "ellipse";
            }
            case Polygon polygon -> {
                place.put("points", points(polygon.getPoints()));
                yield "polygon";
            }
            case Polyline polyline -> {
                place.put("points", points(polyline.getPoints()));
                yield "polyline";
            }
            case SVGPath path -> {
                place.put("d", path.getContent());
                yield "path";
            }
            case Path path -> {
                place.put("d", path.getElements().stream().map(ShapeMarks::written).collect(Collectors.joining()));
                yield "path";
            }
            default -> "";
        };
        if (!element.isEmpty()) {
            dress(shape, place);
            out.element(element, place);
        }
    }

    private static String points(List<Double> points) {
        return points.stream().map(SvgMarkup::number).collect(Collectors.joining(" "));
    }

    private static void dress(Shape shape, Map<String, String> attributes) {
        SvgMarkup.paint(attributes, "fill", shape.getFill());
        if (SvgMarkup.colour(shape.getStroke()).getOpacity() == 0 || shape.getStrokeWidth() <= 0) {
            return;
        }
        SvgMarkup.paint(attributes, "stroke", shape.getStroke());
        attributes.put("stroke-width", number(shape.getStrokeWidth()));
        if (shape.getStrokeLineCap() != StrokeLineCap.BUTT) {
            attributes.put("stroke-linecap", shape.getStrokeLineCap().name().toLowerCase(Locale.ROOT));
        }
        if (shape.getStrokeLineJoin() != StrokeLineJoin.MITER) {
            attributes.put("stroke-linejoin", shape.getStrokeLineJoin().name().toLowerCase(Locale.ROOT));
        }
        if (!shape.getStrokeDashArray().isEmpty()) {
            attributes.put("stroke-dasharray", points(shape.getStrokeDashArray()));
            attributes.put("stroke-dashoffset", number(shape.getStrokeDashOffset()));
        }
    }

    private static String written(PathElement element) {
        return switch (element) {
            case MoveTo to -> letter('M', element) + SvgMarkup.numbers(to.getX(), to.getY());
            case LineTo to -> letter('L', element) + SvgMarkup.numbers(to.getX(), to.getY());
            case HLineTo to -> letter('H', element) + number(to.getX());
            case VLineTo to -> letter('V', element) + number(to.getY());
            case QuadCurveTo to -> letter('Q', element)
                    + SvgMarkup.numbers(to.getControlX(), to.getControlY(), to.getX(), to.getY());
            case CubicCurveTo to -> letter('C', element) + SvgMarkup.numbers(to.getControlX1(), to.getControlY1(),
                    to.getControlX2(), to.getControlY2(), to.getX(), to.getY());
            case ArcTo to -> letter('A', element) + SvgMarkup.numbers(to.getRadiusX(), to.getRadiusY(), to.getXAxisRotation(),
                    to.isLargeArcFlag() ? 1 : 0, to.isSweepFlag() ? 1 : 0, to.getX(), to.getY());
            case ClosePath _ -> "Z";
            default -> "";
        };
    }

    private static char letter(char absolute, PathElement element) {
        return element.isAbsolute() ? absolute : Character.toLowerCase(absolute);
    }
}
