package dev.osiscope.viewmodel.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Layouts: written and read, remembered for each mode, and under names.
class LayoutsModelTest {

    private final Preferences memory = Preferences.forgetful();
    private final LayoutsModel model = new LayoutsModel(memory);

    private LayoutsModel restarted() {
        return new LayoutsModel(memory);
    }

    @ParameterizedTest
    @EnumSource(ReadyLayout.class)
    void whatIsWrittenIsReadAgain(ReadyLayout ready) {
        assertEquals(ready.layout(), PaneLayout.read(ready.layout().written()));
    }

    @Test
    void itIsWrittenInWords() {
        PaneLayout layout = PaneLayout.STANDARD.with(Part.SIDE, false, true).withTab("states").withTurn("middle", "ladder").withBorder("right", 0.456789);
        assertEquals("side=no tab=states open.middle=ladder border.right=0.4568", layout.written());
    }

    @ParameterizedTest
    @ValueSource(strings = {"side", "side=maybe", "tab=", "tab=../x", "open.=x", "open.side=", "open.side=../x", "border.right=2", "border.right=x", "border.=0.5", "cellar=no", "border.right=NaN"})
    void aWordThatNobodyWroteIsNamed(String word) {
        assertEquals(word, assertThrows(IllegalArgumentException.class, () -> PaneLayout.read("bytes=no " + word)).getMessage());
    }

    @Test
    void whatIsAsByItselfIsNotSaid() {
        PaneLayout hidden = PaneLayout.STANDARD.with(Part.SIDE, false, true);
        assertFalse(hidden.shows(Part.SIDE, true));
        assertEquals(PaneLayout.STANDARD, hidden.with(Part.SIDE, true, true));
        assertEquals(PaneLayout.STANDARD, PaneLayout.STANDARD.withBorder("side", 0.3).withoutBorder("side"));
    }

    @Test
    void eachModeIsRememberedAsItWasLeft() {
        model.change("demo", layout -> layout.withTab("states"));
        model.change("file", layout -> layout.withBorder("lower", 0.5));
        assertEquals("states", restarted().of("demo").tab());
        assertEquals(Map.of("lower", 0.5), restarted().of("file").borders());
        assertEquals(PaneLayout.STANDARD, restarted().of("lab"));
    }

    @Test
    void whatIsChosenHoldsForAllModesButNotForWhatIsPresented() {
        model.change("demo", layout -> layout.withTab("states"));
        model.change(LayoutsModel.PRESENTED, layout -> layout.withBorder("right", 0.6));
        model.choose(ReadyLayout.BYTES.layout(), false);
        assertEquals(ReadyLayout.BYTES.layout(), restarted().of("demo"));
        assertEquals(ReadyLayout.BYTES.layout(), restarted().of("lab"));
        assertEquals(Map.of("right", 0.6), restarted().of(LayoutsModel.PRESENTED).borders());
        model.choose(ReadyLayout.TCP.layout(), true);
        assertEquals(ReadyLayout.BYTES.layout(), restarted().of("demo"));
        assertEquals(ReadyLayout.TCP.layout(), restarted().of(LayoutsModel.PRESENTED));
        assertEquals(2, model.chosenProperty().get());
    }

    @Test
    void namedOnesAreSavedRenamedDeletedAndThatIsTakenBack() {
        model.save("Monday", ReadyLayout.TCP.layout());
        model.save("Tuesday", ReadyLayout.BYTES.layout());
        model.rename("Monday", "Friday");
        assertEquals(List.of("Friday", "Tuesday"), List.copyOf(restarted().namedProperty().get().keySet()));
        assertEquals(ReadyLayout.TCP.layout(), restarted().namedProperty().get().get("Friday"));
        model.rename("Friday", "Tuesday");
        assertEquals(Map.of("Tuesday", ReadyLayout.TCP.layout()), restarted().namedProperty().get());
        model.delete("Tuesday");
        assertEquals(Map.of(), restarted().namedProperty().get());
        assertTrue(model.undo());
        assertTrue(model.undo());
        assertEquals(List.of("Friday", "Tuesday"), List.copyOf(restarted().namedProperty().get().keySet()));
    }

    @Test
    void aNameIsOneLineOfItsLetters() {
        assertEquals(Optional.of("My own one"), LayoutsModel.name("  My\town\n one "));
        assertEquals(Optional.empty(), LayoutsModel.name(" \n "));
        assertEquals(LayoutsModel.LONGEST_NAME, LayoutsModel.name("x".repeat(100)).orElseThrow().length());
    }

    @Test
    void whatCannotBeReadIsToldAndKeptBesideWhatCan() {
        String damaged = "Monday\ttab=states\nTuesday\tborder.lower=high\n";
        memory.put("layouts", damaged);
        LayoutsModel read = restarted();
        assertEquals(List.of(new LayoutsModel.Unreadable("Tuesday border.lower=high", "layouts.unreadable")), read.unreadable());
        assertEquals(List.of("Monday"), List.copyOf(read.namedProperty().get().keySet()));
        read.delete("Monday");
        assertEquals(Optional.of(damaged), memory.get("layouts.unreadable"));
        assertEquals(List.of(), restarted().unreadable());
    }
}
