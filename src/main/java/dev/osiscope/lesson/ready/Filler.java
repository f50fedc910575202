package dev.osiscope.lesson.ready;

import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Fills values into a text; what the session can't say, and what is not to be seen yet, is told to the findings.
///
/// @param values   what the session says
/// @param findings what does not fit
/// @param shown    whether the learner gets to see what is filled in
record Filler(Values values, Unfit findings, boolean shown) {

    /// The same for what no learner gets to see.
    Filler hidden() {
        return new Filler(values, findings, false);
    }

    List<Block> blocks(List<Block> blocks, Values.Context context) {
        return blocks.stream().<Block>map(block -> switch (block) {
            case Block.Paragraph paragraph -> new Block.Paragraph(inlines(paragraph.parts(), context));
            case Block.Bullets list -> new Block.Bullets(items(list.items(), context));
            case Block.Numbered list -> new Block.Numbered(list.first(), items(list.items(), context));
            case Block.Code code -> code;
        }).toList();
    }

    private List<List<Inline>> items(List<List<Inline>> items, Values.Context context) {
        return items.stream().map(item -> inlines(item, context)).toList();
    }

    Saying saying(List<Inline> parts, Values.Context context) {
        return new Saying.Written(inlines(parts, context));
    }

    List<Inline> inlines(List<Inline> parts, Values.Context context) {
        List<Inline> filled = new ArrayList<>();
        for (Inline part : parts) {
            filled.add(switch (part) {
                case Inline.Value value -> figure(value, context);
                case Inline.Emphasis emphasis -> new Inline.Emphasis(inlines(emphasis.parts(), context));
                case Inline.Strong strong -> new Inline.Strong(inlines(strong.parts(), context));
                case Inline.Link link -> new Inline.Link(inlines(link.parts(), context), link.url());
                case Inline.Text _, Inline.CodeText _, Inline.Figure _ -> part;
            });
        }
        return filled;
    }

    private Inline figure(Inline.Value value, Values.Context context) {
        try {
            Inline.Figure figure = values.of(value.expression(), value.at(), context).figure();
            if (shown && figure.step().isPresent() && figure.step().getAsInt() > context.seen()) {
                findings.remark(value.at(), "early", figure.text());
            }
            return figure;
        } catch (Unanswered unanswered) {
            findings.error(unanswered);
            return new Inline.Figure("?", OptionalInt.empty());
        }
    }
}
