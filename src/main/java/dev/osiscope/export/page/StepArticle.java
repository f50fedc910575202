package dev.osiscope.export.page;

import static dev.osiscope.export.picture.Markup.escaped;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.i18n.Messages;
import dev.osiscope.layers.Activity;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.WorldState;
import dev.osiscope.viewmodel.ExplainModel;
import dev.osiscope.viewmodel.Participants;
import dev.osiscope.viewmodel.StackModel;
import dev.osiscope.viewmodel.StateKind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A step in words, as the window's panes say them: what happened and why, the states after it, both stacks, the headers as
/// they nest.
final class StepArticle {

    private final Excerpt excerpt;
    private final Messages messages;
    private final Appendable out;

    StepArticle(Excerpt excerpt, Appendable out) {
        this.excerpt = excerpt;
        this.out = out;
        messages = excerpt.messages();
    }

    /// Writes the article of a step.
    void write(Step step) throws IOException {
        ExplainModel words = ExplainModel.of(excerpt.snapshot(), step, messages);
        StackModel stack = StackModel.of(excerpt.snapshot(), step, messages);
        String position = messages.text("give.page.position", step.index() + 1, excerpt.timeline().size());
        String spoken = excerpt.ladder().row(step.index()).spoken() + " " + String.join(". ", words.changes());
        out.append("<article class=\"step\" data-step=\"").append(String.valueOf(step.index() + 1))
                .append("\" data-position=\"").append(escaped(position)).append("\" data-spoken=\"")
                .append(escaped(spoken.strip())).append("\">\n<section class=\"panel\">\n");
        words(words);
        ends(step.index());
        out.append("</section>\n<section class=\"panel\">\n");
        stacks(stack);
        nest(stack);
        paragraph("note", stack.note());
        does(stack);
        out.append("</section>\n</article>\n");
    }

    /// What the window's explanation says.
    void words(ExplainModel words) throws IOException {
        out.append("<h2>").append(escaped(words.title())).append("</h2>\n");
        paragraph("source", words.source());
        paragraph("what", words.what());
        paragraph("why", words.why());
        if (!words.changes().isEmpty()) {
            out.append("<ul class=\"changes\">").append(words.changes().stream()
                    .map(change -> "<li>" + escaped(change) + "</li>").collect(Collectors.joining())).append("</ul>\n");
        }
        paragraph("small", words.layers());
    }

    private void paragraph(String kind, String words) throws IOException {
        if (!words.isEmpty()) {
            out.append("<p class=\"").append(kind).append("\">").append(escaped(words)).append("</p>\n");
        }
    }

    /// The states of all ends that are known after the step, a line a conversation.
    private void ends(int step) throws IOException {
        WorldState world = excerpt.timeline().worldAfter(step);
        List<Conversation> known = excerpt.timeline().conversations().stream()
                .filter(conversation -> world.of(conversation, End.CLIENT).isPresent()).toList();
        if (known.isEmpty()) {
            return;
        }
        out.append("<h3>").append(escaped(messages.text("give.page.ends"))).append("</h3>\n<ul class=\"ends\">");
        for (Conversation conversation : known) {
            out.append("<li>").append(end(conversation, End.CLIENT, world)).append(end(conversation, End.SERVER, world))
                    .append("</li>");
        }
        out.append("</ul>\n");
    }

    private String end(Conversation conversation, End end, WorldState world) {
        String name = Participants.name(excerpt.timeline(), conversation.endpoint(end));
        TcpState state = world.of(conversation, end).orElse(TcpState.CLOSED);
        return "<span>" + escaped(Participants.called(excerpt.timeline(), name, messages)) + " <span class=\"chip "
                + StateKind.of(state).styleClass() + "\">" + state + "</span></span> ";
    }

    private void stacks(StackModel stack) throws IOException {
        boolean crosses = stack.receiver().isPresent();
        String sender = messages.text(crosses ? "layers.sender" : "layers.actor", stack.sender());
        String receiver = stack.receiver().map(name -> messages.text("layers.receiver", name)).orElse("");
        out.append("<h3>").append(escaped(messages.text("layers.title"))).append("</h3>\n<table class=\"stacks\"><thead><tr>");
        for (String head : List.of(sender, messages.text("layers.internet"), receiver)) {
            out.append("<th scope=\"col\">").append(escaped(head)).append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        Optional<TcpIpLayer> above = Optional.empty();
        for (StackModel.Row row : stack.rows()) {
            TcpIpLayer internet = row.layer().counterpart();
            out.append("<tr>").append(cell(row, row.sends(messages)));
            if (above.filter(internet::equals).isEmpty()) {
                out.append(internet(internet, stack));
            }
            above = Optional.of(internet);
            out.append(crosses ? cell(row, row.receives(messages))
                    : "<td class=\"words\">" + (row.acts() ? escaped(row.does()) : "") + "</td>").append("</tr>\n");
        }
        out.append("</tbody></table>\n");
    }

    private String cell(StackModel.Row row, String line) {
        String name = messages.text("osi." + row.layer().name());
        return "<td class=\"" + row.act().activity().name().toLowerCase(Locale.ROOT) + " l" + row.layer().number()
                + "\" title=\"" + escaped(row.whole()) + "\"><b>" + row.layer().number() + " " + escaped(name) + "</b><span>"
                + escaped(line) + "</span></td>";
    }

    private String internet(TcpIpLayer layer, StackModel stack) {
        long span = stack.rows().stream().filter(row -> row.layer().counterpart() == layer).count();
        OsiLayer hue = switch (layer) {
            case APPLICATION -> OsiLayer.APPLICATION;
            case TRANSPORT -> OsiLayer.TRANSPORT;
            case INTERNET -> OsiLayer.NETWORK;
            case LINK -> OsiLayer.DATA_LINK;
        };
        return "<td class=\"internet " + (stack.internet().contains(layer) ? "acts" : "idle") + " l" + hue.number()
                + "\" rowspan=\"" + span + "\">" + escaped(messages.text("internet." + layer.name())) + "</td>";
    }

    /// The headers as they nest, where the step has a frame.
    void nest(StackModel stack) throws IOException {
        if (stack.nest().isEmpty()) {
            return;
        }
        paragraph("nest-head", stack.outgoing(messages));
        out.append("<div class=\"nests\">");
        for (StackModel.Box box : stack.nest()) {
            out.append("<div class=\"nest l").append(String.valueOf(box.osi().number())).append("\"><b>")
                    .append(escaped(box.title() + " " + box.size())).append("</b><span>").append(escaped(box.share()))
                    .append("</span>");
        }
        out.append("</div>".repeat(stack.nest().size())).append("</div>\n");
    }

    private void does(StackModel stack) throws IOException {
        out.append("<details><summary>").append(escaped(messages.text("give.page.does"))).append("</summary><ul class=\"does\">");
        for (StackModel.Row row : stack.rows()) {
            boolean acts = row.act().activity() == Activity.ACTS;
            out.append("<li><b>").append(String.valueOf(row.layer().number())).append(' ')
                    .append(escaped(messages.text("osi." + row.layer().name()))).append(acts ? "" : ", " + escaped(row.sends(messages)))
                    .append("</b>: ").append(escaped(row.whole())).append("</li>");
        }
        out.append("</ul></details>\n");
    }
}
