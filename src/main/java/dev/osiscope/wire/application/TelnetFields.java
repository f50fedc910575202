package dev.osiscope.wire.application;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of Telnet, a terminal over the network (RFC 854): what is typed and shown, with commands among it.
///
/// ```text
///  +------+-----+---------+--------+------
///  | data | 255 | command | option | data ···      the option only after 250 to 254
///  +------+-----+---------+--------+------
/// ```
public final class TelnetFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("telnet", "Telnet", Protocol.Level.APPLICATION);
    /// The byte before a command; two of them are one byte of data.
    public static final int COMMAND_FOLLOWS = 255;
    /// The first command with an option after it.
    public static final int FIRST_WITH_OPTION = 250;

    private static final LooseRows ROWS = new LooseRows("telnet.", Reference.rfc(854, ""));

    /// What is typed or shown.
    public static final FieldDefinition DATA = ROWS.text("data", "Data", "What is typed, or shown.");
    /// A command as a whole.
    public static final FieldDefinition COMMAND = ROWS.structure("command", "Command",
            "Something that the programs say to each other. (The name is ours.)");
    /// The byte before a command.
    public static final FieldDefinition MARK = ROWS.number("iac", "Interpret as command", 1,
            "Always 255: a command follows. (The name is ours.)");
    /// The command.
    public static final FieldDefinition CODE = ROWS.number("cmd", "Command", 1, TelnetFields::command, "What is said.");
    /// The option.
    public static final FieldDefinition OPTION = ROWS.number("subcmd", "Option", 1, TelnetFields::option,
            "What it is about.");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(DATA, COMMAND, MARK, CODE, OPTION);

    private TelnetFields() {}

    private static String command(long code) {
        return switch ((int) code) {
            case 240 -> "Suboption End";
            case 241 -> "No Operation";
            case 242 -> "Data Mark";
            case 243 -> "Break";
            case 244 -> "Interrupt Process";
            case 245 -> "Abort Output";
            case 246 -> "Are You There?";
            case 247 -> "Escape Character";
            case 248 -> "Erase Line";
            case 249 -> "Go Ahead";
            case FIRST_WITH_OPTION -> "Suboption";
            case 251 -> "Will";
            case 252 -> "Won't";
            case 253 -> "Do";
            case 254 -> "Don't";
            default -> "";
        };
    }

    private static String option(long option) {
        return switch ((int) option) {
            case 0 -> "Binary Transmission";
            case 1 -> "Echo";
            case 3 -> "Suppress Go Ahead";
            case 5 -> "Status";
            case 6 -> "Timing Mark";
            case 24 -> "Terminal Type";
            case 31 -> "Negotiate About Window Size";
            case 32 -> "Terminal Speed";
            case 33 -> "Remote Flow Control";
            case 34 -> "Linemode";
            case 35 -> "X Display Location";
            case 39 -> "New Environment Option";
            default -> "";
        };
    }
}
