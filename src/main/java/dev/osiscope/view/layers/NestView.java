package dev.osiscope.view.layers;

import dev.osiscope.layers.OsiLayer;
import dev.osiscope.viewmodel.StackModel;
import java.util.List;

/// The parts of a frame, each in the one around it, with their sizes and their shares of the frame: the words of each at the left of
/// what it carries, or above that, where so many or so long words have no room beside each other.
///
/// @param boxes   the parts, outermost first
/// @param stacked whether the words stand above what a part carries
record NestView(List<StackModel.Box> boxes, boolean stacked) {

    /// Where nothing is nested yet.
    static final NestView NOTHING = new NestView(List.of(), false);

    /// How wide a character is, and what a box has beside its words, in em.
    private static final double CHARACTER = 0.54;
    private static final double BESIDE = 1.8;
    /// How high the words of a box and its borders are where they stand above what it carries, in em, and what is kept free for all
    /// boxes whatever a frame has.
    private static final double LINE = 1.75;
    private static final double KEPT = 4.9;

    /// The view of `boxes` in a pane of this width, in em.
    static NestView of(List<StackModel.Box> boxes, double width) {
        return new NestView(boxes, boxes.stream().mapToDouble(NestView::width).sum() > width);
    }

    private static double width(StackModel.Box box) {
        return Math.max(title(box).length(), box.share().length()) * CHARACTER + BESIDE;
    }

    /// What a box is called, and how large it is.
    static String title(StackModel.Box box) {
        return box.title() + " " + box.size();
    }

    /// How much higher it is than what is kept free for it, in em.
    double above() {
        return stacked ? Math.max(0, boxes.size() * LINE - KEPT) : 0;
    }

    /// What its nodes hang on, besides their words: the layers, and how they stand.
    Shape shape() {
        return new Shape(boxes.stream().map(StackModel.Box::osi).toList(), stacked);
    }

    record Shape(List<OsiLayer> layers, boolean stacked) {}
}
