package dev.osiscope.viewmodel.lab;

import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.lab.scenario.Scenarios;
import java.util.List;

/// A script that comes with the program.
///
/// @param name  its name: `04-lost-syn`
/// @param title what it shows
public record Shipped(String name, String title) {

    /// All of them, in the order in which they are learnt.
    public static List<Shipped> all() {
        return Scenarios.names().stream().map(Shipped::of).toList();
    }

    private static Shipped of(String name) {
        String text = Scenarios.script(name).orElseThrow();
        return new Shipped(name, ScenarioReader.read(name, text) instanceof Scenario.Understood(Scenario script)
                ? script.title() : name);
    }

    /// Its number and its title.
    @Override
    public String toString() {
        return name.substring(0, name.indexOf('-')) + "  " + title;
    }
}
