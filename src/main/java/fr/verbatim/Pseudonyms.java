package fr.verbatim;

import fr.verbatim.coding.NameForm;
import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Pseudonym;
import fr.verbatim.coding.Sex;
import fr.verbatim.ingest.FileWords;
import fr.verbatim.ingest.child.ReadingProcesses;
import fr.verbatim.ingest.reading.Passwords;
import fr.verbatim.ingest.tables.PseudonymTable;
import fr.verbatim.ingest.tables.TableReport;
import fr.verbatim.language.Fold;
import fr.verbatim.language.english.EnglishNames;
import fr.verbatim.language.french.FrenchNames;
import fr.verbatim.language.names.NameFinder;
import fr.verbatim.language.names.NameFinders;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.pseudonym.Leak;
import fr.verbatim.pseudonym.Leaks;
import fr.verbatim.pseudonym.NameListener;
import fr.verbatim.pseudonym.NameProposal;
import fr.verbatim.pseudonym.NameProposals;
import fr.verbatim.pseudonym.Singled;
import fr.verbatim.pseudonym.Singularity;
import fr.verbatim.report.KeyTable;
import fr.verbatim.study.Change;
import fr.verbatim.study.PseudonymChange;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The names that are hidden in reports and files: proposed by the program, decided by people.
/// Texts are never rewritten. Thread-safe.
public final class Pseudonyms {

    private final Study study;
    private @Nullable NameFinder french;
    private @Nullable NameFinder english;

    Pseudonyms(Study study) {
        this.study = study;
    }

    /// Returns what finds names; English is only known to a study that has texts in English.
    private synchronized NameFinders finders() {
        var ofFrench = french == null ? new FrenchNames() : french;
        french = ofFrench;
        if (study.snapshot().documents().stream().noneMatch(it -> it.language().equals("en"))) {
            return new NameFinders(ofFrench, ofFrench);
        }
        var ofEnglish = english == null ? new EnglishNames(ofFrench) : english;
        english = ofEnglish;
        return new NameFinders(ofFrench, ofEnglish);
    }

    /// Returns what was decided, by kind, then by name.
    public List<Pseudonym> all() {
        return study.snapshot().pseudonyms();
    }

    /// Returns the names that may have to be hidden and that nobody decided about, with what could
    /// stand in their place.
    ///
    /// @throws InterruptedException when the thread is interrupted before it is done
    public List<NameProposal> suggestions(NameListener listener) throws InterruptedException {
        return NameProposals.of(study, finders(), listener);
    }

    /// Keeps proposals, in one change.
    ///
    /// @return what was decided by it
    public List<Pseudonym> keep(List<NameProposal> proposals) {
        var kept =
                proposals.stream()
                        .map(
                                proposal ->
                                        new Pseudonym(
                                                study.newId(),
                                                proposal.kind(),
                                                proposal.sex(),
                                                true,
                                                proposal.forms()))
                        .toList();
        put(kept);
        return kept;
    }

    /// Decides what stands in the place of a name, or of another way to write one.
    ///
    /// @param name the name as texts have it
    /// @param mask what stands in its place
    /// @param owner the name that it is another way to write; null when it is a name of its own
    /// @param kind what it is the name of; null to leave it as it was decided, else a person
    /// @param sex the sex of a person; null to leave it as it was decided
    /// @throws VerbatimException when the name or the mask is blank, the mask is a real name, or
    ///   `owner` is not known
    public Pseudonym set(
            String name,
            String mask,
            @Nullable String owner,
            @Nullable NameKind kind,
            @Nullable Sex sex) {
        if (name.isBlank() || mask.isBlank()) {
            throw new VerbatimException("verbatim.pseudonym-blank");
        }
        var form = new NameForm(name.strip(), mask.strip(), isAnyCase(name.strip()));
        var before = owner == null ? find(name) : named(owner);
        var forms = new ArrayList<NameForm>();
        if (before != null && before.isMasked()) {
            forms.addAll(before.forms());
        }
        var at = indexOf(forms, name);
        if (at >= 0) {
            forms.set(at, form);
        } else {
            forms.add(form);
        }
        var set =
                new Pseudonym(
                        before == null ? study.newId() : before.id(),
                        kind != null ? kind : before == null ? NameKind.PERSON : before.kind(),
                        sex != null ? sex : before == null ? finders().sex(name) : before.sex(),
                        true,
                        forms);
        put(List.of(set));
        return set;
    }

    private boolean isAnyCase(String name) {
        return name.contains(" ") || !finders().isOrdinary(name.toLowerCase(Locale.FRENCH));
    }

    private static int indexOf(List<NameForm> forms, String name) {
        for (int i = 0; i < forms.size(); i++) {
            if (Fold.fold(forms.get(i).written()).equals(Fold.fold(name.strip()))) {
                return i;
            }
        }
        return -1;
    }

    /// Decides that names are left as they are; they are not proposed again.
    public List<Pseudonym> leave(List<String> names) {
        var left =
                names.stream()
                        .map(
                                name -> {
                                    var before = find(name);
                                    return new Pseudonym(
                                            before == null ? study.newId() : before.id(),
                                            before == null ? NameKind.OTHER : before.kind(),
                                            before == null ? null : before.sex(),
                                            false,
                                            List.of(new NameForm(name.strip(), "", true)));
                                })
                        .toList();
        put(left);
        return left;
    }

    private void put(List<Pseudonym> pseudonyms) {
        if (!pseudonyms.isEmpty()) {
            study.applyAll(
                    pseudonyms.stream().map(it -> (Change) new PseudonymChange.Put(it)).toList());
        }
    }

    /// Takes back what was decided about a name.
    public void remove(Pseudonym pseudonym) {
        study.apply(new PseudonymChange.Remove(pseudonym.id()));
    }

    private @Nullable Pseudonym find(String name) {
        return all().stream().filter(it -> indexOf(it.forms(), name) >= 0).findFirst().orElse(null);
    }

    /// Returns the decision about a name, by any of its forms or by the pseudonym itself.
    ///
    /// @throws NameUnknown when there is none, or several
    public Pseudonym named(String name) {
        var found =
                Names.find(
                        all(),
                        it ->
                                it.forms().stream()
                                        .flatMap(
                                                form ->
                                                        List.of(form.written(), form.mask())
                                                                .stream())
                                        .filter(text -> !text.isEmpty())
                                        .toList(),
                        name);
        if (found.size() != 1) {
            throw found.isEmpty()
                    ? new NameUnknown("verbatim.no-such-pseudonym", name)
                    : new NameUnknown(
                            "verbatim.several-pseudonyms",
                            String.join(", ", found.stream().map(Pseudonym::name).toList()));
        }
        return found.getFirst();
    }

    /// Looks for real names in a finished file: in its words, and in what it keeps beside them.
    ///
    /// @return the names that should be hidden and are still there, the most frequent first
    /// @throws fr.verbatim.ingest.reading.DocumentUnreadable when the file cannot be read
    /// @throws InterruptedException when the thread is interrupted before it is done
    public List<Leak> check(Path file) throws InterruptedException {
        return Leaks.in(FileWords.of(file), all());
    }

    /// Returns the respondents whom some variables are enough to recognise, those whom fewest are
    /// enough for first.
    ///
    /// @param variables the names of the variables
    /// @param together how many are looked at together, from 1 to [Singularity#MOST_TOGETHER]
    public List<Singled> singled(List<String> variables, int together) {
        return Singularity.of(study.snapshot().respondents().all(), variables, together);
    }

    /// Writes the key, real names and pseudonyms, to a workbook that the password opens.
    ///
    /// @throws fr.verbatim.report.ReportFileRefused when the file exists, is no `.xlsx`, or the
    ///   password is too short
    public void export(Path target, String password, boolean force) {
        KeyTable.write(study, all(), password, target, force);
    }

    /// Brings in a table of names and pseudonyms (`.csv` or `.xlsx`), such as the key once it was
    /// worked on.
    ///
    /// @throws fr.verbatim.ingest.reading.DocumentUnreadable when it is no such table, or no
    ///   password opens it
    /// @throws InterruptedException when the thread is interrupted before it is done
    public TableReport importTable(Path file, Passwords passwords) throws InterruptedException {
        var table = new PseudonymTable(study, finders()::isOrdinary);
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return table.read(file);
        }
        try (var processes = new ReadingProcesses()) {
            return table.read(file, processes.read(file, null, passwords));
        }
    }
}
