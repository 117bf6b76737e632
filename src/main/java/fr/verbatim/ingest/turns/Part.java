package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Role;
import fr.verbatim.ingest.reading.RoleReason;

/// What one speaker does in a document. Confined to one thread.
final class Part {

    private int turns;
    private int words;
    private int questions;
    private int emphasised;
    private Role role = Role.UNKNOWN;
    private RoleReason reason = RoleReason.REST;

    void speaks(String speech, boolean isEmphasised) {
        turns++;
        words += Words.count(speech);
        questions += speech.contains("?") ? 1 : 0;
        emphasised += isEmphasised ? 1 : 0;
    }

    void takes(Role role, RoleReason reason) {
        if (role != Role.UNKNOWN) {
            this.role = role;
            this.reason = reason;
        }
    }

    int turns() {
        return turns;
    }

    int words() {
        return words;
    }

    Role role() {
        return role;
    }

    RoleReason reason() {
        return reason;
    }

    boolean isUnknown() {
        return role == Role.UNKNOWN;
    }

    /// Returns the share of the turns that ask.
    double asks() {
        return (double) questions / Math.max(1, turns);
    }

    /// Returns whether most of the turns are set off by capitals, bold or italics.
    boolean isEmphasised() {
        return emphasised * 3 >= turns * 2;
    }

    /// Returns whether next to none of the turns is set off.
    boolean isPlain() {
        return emphasised * 5 <= turns;
    }
}
