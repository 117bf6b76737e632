package fr.verbatim.ingest.rtf;

import com.rtfparserkit.rtf.Command;

/// The commands that stand for a character. Pure functions.
final class RtfCharacters {

    private RtfCharacters() {}

    /// Returns the character that a command stands for; 0 when it stands for none.
    static char of(Command command) {
        return switch (command) {
            case tab -> '\t';
            case line, page, column, lbr -> '\n';
            case nonbreakingspace -> '\u00A0';
            case nonbreakinghyphen -> '\u2011';
            case optionalhyphen -> '\u00AD';
            case backslash -> '\\';
            case opencurly -> '{';
            case closecurly -> '}';
            case emdash -> '\u2014';
            case endash -> '\u2013';
            case emspace -> '\u2003';
            case enspace -> '\u2002';
            case qmspace -> '\u2005';
            case bullet -> '\u2022';
            case lquote -> '\u2018';
            case rquote -> '\u2019';
            case ldblquote -> '\u201C';
            case rdblquote -> '\u201D';
            case zwj -> '\u200D';
            case zwnj -> '\u200C';
            default -> 0;
        };
    }
}
