package fr.verbatim.language.annotation;

import fr.verbatim.language.Fold;

import morfologik.fsa.FSA;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/// Finds the forms of a dictionary that are the same without accents and case: only the branches of
/// its automaton that still agree are followed. Thread-safe.
final class FoldedForms {

    private final FSA forms;
    private final byte separator;

    /// @param forms lines in UTF-8, each beginning with a form
    /// @param separator what ends the form in a line
    FoldedForms(FSA forms, byte separator) {
        this.forms = forms;
        this.separator = separator;
    }

    /// Returns the forms whose folded form is `folded`.
    Set<String> of(String folded) {
        var found = new TreeSet<String>();
        if (!folded.isEmpty()) {
            follow(forms.getRootNode(), new byte[0], 0, "", folded, found);
        }
        return found;
    }

    /// @param bytes the bytes read so far
    /// @param whole how many of them make whole characters
    /// @param read those characters
    private void follow(
            int node, byte[] bytes, int whole, String read, String folded, Set<String> found) {
        for (var arc = forms.getFirstArc(node); arc != 0; arc = forms.getNextArc(arc)) {
            var label = forms.getArcLabel(arc);
            if (label == separator) {
                if (whole == bytes.length && Fold.fold(read).equals(folded)) {
                    found.add(read);
                }
                continue;
            }
            if (forms.isArcTerminal(arc)) {
                continue;
            }
            var longer = Arrays.copyOf(bytes, bytes.length + 1);
            longer[bytes.length] = label;
            var next = forms.getEndNode(arc);
            if (longer.length - whole < length(longer[whole])) {
                follow(next, longer, whole, read, folded, found);
            } else {
                var more = new String(longer, StandardCharsets.UTF_8);
                if (folded.startsWith(Fold.fold(more))) {
                    follow(next, longer, longer.length, more, folded, found);
                }
            }
        }
    }

    /// Returns how many bytes a character takes that begins with this one.
    private static int length(byte first) {
        var bits = first & 0xFF;
        return bits < 0x80 ? 1 : bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : 4;
    }
}
