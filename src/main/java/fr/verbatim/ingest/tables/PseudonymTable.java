package fr.verbatim.ingest.tables;

import fr.verbatim.coding.NameForm;
import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Pseudonym;
import fr.verbatim.coding.Sex;
import fr.verbatim.ingest.plain.Delimited;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.language.FieldWords;
import fr.verbatim.language.Fold;
import fr.verbatim.message.Message;
import fr.verbatim.study.Change;
import fr.verbatim.study.PseudonymChange;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// Reads a table of pseudonyms: one row for each way in which a name is written.
///
/// Columns `nom` (needed), `pseudonyme` (empty for a name that is left as it is), `de` (the name
/// that it is another way to write), `nature`, `sexe`, `minuscules` (`oui` when it is that name in
/// small letters too). What the table says of a name takes the place of what was decided before; a
/// name that it does not have stays as it is. Confined to one thread.
public final class PseudonymTable {

    private final Study study;
    private final Predicate<String> isOrdinary;
    private final List<Message> problems = new ArrayList<>();

    /// @param isOrdinary whether a word in small letters is an ordinary word, where the table does
    ///   not say so
    public PseudonymTable(Study study, Predicate<String> isOrdinary) {
        this.study = study;
        this.isOrdinary = isOrdinary;
    }

    /// What a table says of one name.
    private static final class Draft {
        private @Nullable NameKind kind;
        private @Nullable Sex sex;
        private final List<NameForm> forms = new ArrayList<>();
    }

    /// Reads a table in a text file.
    public TableReport read(Path file) {
        return read(file, Columns.read(file));
    }

    /// Reads the first table of a workbook.
    public TableReport read(Path file, Reading reading) {
        return read(file, Columns.of(file, reading));
    }

    private TableReport read(Path file, Columns table) {
        var name = table.needed(file, "nom", "name");
        var mask = table.needed(file, "pseudonyme", "pseudonym");
        var owner = table.index("de", "of");
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (var row : table.rows()) {
            var written = row.cell(name);
            if (written.isEmpty()) {
                continue;
            }
            var main = row.cell(owner).isEmpty() ? written : row.cell(owner);
            var draft = drafts.computeIfAbsent(Fold.fold(main), _ -> new Draft());
            fill(draft, table, row);
            var form = new NameForm(written, row.cell(mask), isAnyCase(table, row, written));
            draft.forms.add(main.equals(written) ? 0 : draft.forms.size(), form);
        }
        return apply(String.valueOf(file.getFileName()), drafts);
    }

    private void fill(Draft draft, Columns table, Delimited.Row row) {
        var kind = row.cell(table.index("nature", "kind"));
        if (!kind.isEmpty()) {
            var found = FieldWords.nameKind(kind);
            draft.kind = found.orElse(draft.kind);
            if (found.isEmpty()) {
                problems.add(Message.of("ingest.pseudonym-kind", row.line(), kind));
            }
        }
        var sex = row.cell(table.index("sexe", "sex"));
        if (!sex.isEmpty()) {
            draft.sex = FieldWords.sex(sex).orElse(draft.sex);
        }
    }

    private boolean isAnyCase(Columns table, Delimited.Row row, String written) {
        var said = Fold.fold(row.cell(table.index("minuscules", "small")));
        return said.isEmpty()
                ? written.contains(" ") || !isOrdinary.test(written.toLowerCase(Locale.FRENCH))
                : List.of("oui", "yes", "x", "1", "vrai", "true").contains(said);
    }

    private TableReport apply(String file, Map<String, Draft> drafts) {
        var changes = new ArrayList<Change>();
        var known = 0;
        for (var draft : drafts.values()) {
            var isMasked = !draft.forms.getFirst().mask().isBlank();
            var mixed = draft.forms.stream().anyMatch(it -> it.mask().isBlank() == isMasked);
            if (mixed) {
                problems.add(
                        Message.of("ingest.pseudonym-mixed", draft.forms.getFirst().written()));
                continue;
            }
            var before = decided(draft.forms.getFirst().written());
            var after =
                    new Pseudonym(
                            before == null ? study.newId() : before.id(),
                            draft.kind != null
                                    ? draft.kind
                                    : before == null ? NameKind.OTHER : before.kind(),
                            draft.sex,
                            isMasked,
                            draft.forms);
            if (after.equals(before)) {
                known++;
            } else {
                changes.add(new PseudonymChange.Put(after));
            }
        }
        if (!changes.isEmpty()) {
            study.applyAll(changes);
        }
        return new TableReport(file, changes.size(), known, problems);
    }

    private @Nullable Pseudonym decided(String name) {
        return study.snapshot().pseudonyms().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
