package dev.osiscope.lesson.predict;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who takes part in a session, by the names that a lesson has for them.
///
/// @param roles the lesson's names, each with the session's: a name or an address
/// @param names the session's names of endpoints
public record Cast(Map<String, String> roles, Map<Endpoint, String> names) {

    /// So many steps are asked who acts in them.
    private static final int LOOKED_AT = 20_000;

    /// Takes copies.
    public Cast {
        roles = Map.copyOf(roles);
        names = Map.copyOf(names);
    }

    /// Those of `timeline`.
    public static Cast of(Map<String, String> roles, Timeline timeline) {
        return new Cast(roles, timeline.names());
    }

    /// Whether `host`, a name of the lesson's, is whom the session calls `known`: by name or by address.
    public boolean means(String host, String known) {
        String wanted = roles.getOrDefault(host, host);
        return wanted.equalsIgnoreCase(known) || known.startsWith(wanted + ":") || known.startsWith("[" + wanted + "]:");
    }

    /// Whether `host` has this endpoint.
    public boolean means(String host, Endpoint endpoint) {
        String name = names.get(endpoint);
        return name != null && means(host, name) || means(host, endpoint.address()) || means(host, endpoint.toString());
    }

    /// How the lesson calls whom the session calls `known`.
    public String called(String known) {
        return roles.keySet().stream().filter(role -> means(role, known)).sorted().findFirst().orElse(known);
    }

    /// How the lesson calls who has this endpoint.
    public String called(Endpoint endpoint) {
        Optional<String> role = roles.keySet().stream().filter(name -> means(name, endpoint)).sorted().findFirst();
        return role.orElseGet(() -> names.getOrDefault(endpoint, endpoint.address()));
    }

    /// Who takes part in `timeline`, by the lesson's names, in the order in which they come first.
    public List<String> present(Timeline timeline) {
        Set<String> present = new LinkedHashSet<>();
        for (Conversation conversation : timeline.conversations()) {
            present.add(called(conversation.client()));
            present.add(called(conversation.server()));
        }
        for (int index = 0; index < Math.min(timeline.size(), LOOKED_AT); index++) {
            timeline.step(index).event().participant().map(this::called).ifPresent(present::add);
        }
        return new ArrayList<>(present);
    }

    /// Whether anybody in `timeline` is called so.
    public boolean knows(String host, Timeline timeline) {
        return present(timeline).stream().anyMatch(name -> name.equalsIgnoreCase(called(host)) || means(host, name));
    }
}
