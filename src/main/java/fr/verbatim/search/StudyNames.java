package fr.verbatim.search;

import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Memo;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.language.FieldWords;
import fr.verbatim.language.Fold;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.message.Message;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Names;
import fr.verbatim.search.query.Nearest;
import fr.verbatim.search.query.Value;
import fr.verbatim.study.Snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a study calls its variables, codes and people. Immutable.
///
/// A value with a wildcard is never wrong, nor is the value of a variable: nothing may have it yet.
final class StudyNames implements Names {

    private final Snapshot snapshot;
    private final Function<RevisionId, DocumentText> texts;

    /// @param texts the texts of the study, read when a section is asked for
    StudyNames(Snapshot snapshot, Function<RevisionId, DocumentText> texts) {
        this.snapshot = snapshot;
        this.texts = texts;
    }

    @Override
    public Optional<Problem> problem(Field field, Value value) {
        return switch (field) {
            case Field.Variable(var name) -> variable(name);
            case Field.Known known -> {
                var names = known == Field.Known.MEMO ? inMemos(value) : names(known);
                yield value.hasWildcard() || isKnown(known, value, names)
                        ? Optional.empty()
                        : Optional.of(unknown(known, value, names));
            }
        };
    }

    private boolean isKnown(Field.Known field, Value value, List<String> names) {
        return switch (field) {
            case CODE, CODE_ALONE -> !Codes.named(value, true, snapshot.codebook()).isEmpty();
            case MEMO -> !Places.memos(snapshot, value).isEmpty();
            case SECTION, CODER, SITUATION, SPEAKER, ROLE, DOCUMENT, KIND, STATUS, THEME, SAVED ->
                    names.stream().anyMatch(value::matches);
        };
    }

    private Problem unknown(Field.Known field, Value value, List<String> names) {
        var key =
                switch (field) {
                    case CODE, CODE_ALONE -> "search.code-unknown";
                    case CODER -> "search.coder-unknown";
                    case SITUATION -> "search.situation-unknown";
                    case SPEAKER -> "search.speaker-unknown";
                    case ROLE -> "search.role-unknown";
                    case DOCUMENT -> "search.document-unknown";
                    case KIND -> "search.kind-unknown";
                    case STATUS -> "search.status-unknown";
                    case THEME -> "search.theme-unknown";
                    case SAVED -> "search.saved-unknown";
                    case SECTION -> "search.section-unknown";
                    case MEMO -> "search.memo-unknown";
                };
        var nearest = Nearest.to(value.text(), names);
        return new Problem(
                Place.VALUE,
                Message.of(key, value.text()),
                nearest.map(name -> "\"" + Value.of(name).pattern() + "\"").orElse(null));
    }

    private List<String> names(Field.Known field) {
        return switch (field) {
            case CODE, CODE_ALONE ->
                    snapshot.codebook().codes().stream().flatMap(Codes::names).toList();
            case CODER ->
                    snapshot.codings().stream()
                            .map(coding -> coding.coder().value())
                            .distinct()
                            .toList();
            case SITUATION ->
                    snapshot.situations().stream().map(situation -> situation.name()).toList();
            case SPEAKER ->
                    Stream.concat(
                                    snapshot.documents().stream()
                                            .flatMap(
                                                    document ->
                                                            snapshot
                                                                    .speakers(document.id())
                                                                    .stream())
                                            .map(Speaker::label),
                                    snapshot.cases().stream().map(Case::name))
                            .distinct()
                            .toList();
            case ROLE ->
                    Arrays.stream(Role.values())
                            .flatMap(role -> FieldWords.names(role).stream())
                            .toList();
            case DOCUMENT ->
                    snapshot.documents().stream()
                            .flatMap(document -> Stream.of(document.name(), document.path()))
                            .toList();
            case STATUS ->
                    Arrays.stream(WordStatus.values())
                            .flatMap(status -> FieldWords.names(status).stream())
                            .toList();
            case THEME ->
                    snapshot.guides().stream()
                            .flatMap(guide -> guide.themes().stream())
                            .map(theme -> theme.name())
                            .toList();
            case SAVED -> snapshot.savedSearches().stream().map(it -> it.name()).toList();
            case SECTION ->
                    snapshot.documents().stream()
                            .flatMap(
                                    document ->
                                            texts
                                                    .apply(document.revision())
                                                    .layers()
                                                    .sections()
                                                    .stream())
                            .flatMap(Section::names)
                            .filter(title -> !title.isBlank())
                            .distinct()
                            .toList();
            case MEMO -> snapshot.memos().stream().map(Memo::type).distinct().toList();
            case KIND ->
                    Arrays.stream(DocumentKind.values())
                            .flatMap(kind -> FieldWords.names(kind).stream())
                            .toList();
        };
    }

    /// Returns the values that a field can have, as one writes them in a language.
    List<String> values(Field field, Locale language) {
        return switch (field) {
            case Field.Variable(var name) -> valuesOf(name);
            case Field.Known known -> values(known, language);
        };
    }

    private List<String> values(Field.Known known, Locale language) {
        return switch (known) {
            case CODE, CODE_ALONE -> snapshot.codebook().codes().stream().map(Code::name).toList();
            case DOCUMENT -> snapshot.documents().stream().map(Document::name).toList();
            case ROLE -> words(Role.values(), FieldWords::names, language);
            case KIND -> words(DocumentKind.values(), FieldWords::names, language);
            case STATUS -> words(WordStatus.values(), FieldWords::names, language);
            case MEMO -> names(known).stream().filter(type -> !type.isBlank()).toList();
            case CODER, SITUATION, SPEAKER, THEME, SAVED, SECTION -> names(known);
        };
    }

    private static <E extends Enum<E>> List<String> words(
            E[] constants, Function<E, List<String>> names, Locale language) {
        return Arrays.stream(constants)
                .map(it -> spellings(it, names, language).getFirst())
                .toList();
    }

    /// Returns how a value that was counted is written in a query: first as one writes it in the
    /// language.
    static List<String> spellings(Field field, String value, Locale language) {
        return field instanceof Field.Known known && !value.isEmpty()
                ? spellings(known, value, language)
                : List.of(value);
    }

    private static List<String> spellings(Field.Known field, String value, Locale language) {
        var name = value.toUpperCase(Locale.ROOT);
        return switch (field) {
            case ROLE -> spellings(Role.valueOf(name), FieldWords::names, language);
            case KIND -> spellings(DocumentKind.valueOf(name), FieldWords::names, language);
            case STATUS -> spellings(WordStatus.valueOf(name), FieldWords::names, language);
            case CODE,
                    CODE_ALONE,
                    CODER,
                    MEMO,
                    SITUATION,
                    SPEAKER,
                    DOCUMENT,
                    SECTION,
                    THEME,
                    SAVED ->
                    List.of(value);
        };
    }

    /// French names come first among those of a constant; the English one is that of the constant.
    private static <E extends Enum<E>> List<String> spellings(
            E constant, Function<E, List<String>> names, Locale language) {
        var english = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var all = new ArrayList<>(names.apply(constant));
        all.add(language.getLanguage().equals("en") ? 0 : all.size(), english);
        return all;
    }

    private List<String> valuesOf(String variable) {
        var folded = Fold.fold(variable);
        return Stream.concat(
                        snapshot.documents().stream().map(Document::variables),
                        snapshot.cases().stream().map(Case::variables))
                .flatMap(variables -> variables.entrySet().stream())
                .filter(it -> Fold.fold(it.getKey()).equals(folded))
                .map(it -> it.getValue())
                .filter(value -> !value.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    /// Returns what `mémo:` might have meant: the types of memos, and as many words that follow
    /// each other in one as the value has.
    private List<String> inMemos(Value value) {
        var tokeniser = new Tokeniser();
        var size = tokeniser.tokens(value.text()).size();
        var names = new ArrayList<>(names(Field.Known.MEMO));
        for (var memo : snapshot.memos()) {
            var words = tokeniser.tokens(memo.text());
            for (int last = size - 1; size > 0 && last < words.size(); last++) {
                var first = words.get(last - size + 1).span();
                names.add(first.cover(words.get(last).span()).in(memo.text()));
            }
        }
        return names;
    }

    private Optional<Problem> variable(String name) {
        var variables = variables();
        var folded = Fold.fold(name);
        if (variables.stream().anyMatch(variable -> Fold.fold(variable).equals(folded))) {
            return Optional.empty();
        }
        var fields = new ArrayList<>(variables);
        for (var known : Field.Known.values()) {
            fields.add(known.french());
            fields.add(known.english());
        }
        return Optional.of(
                new Problem(
                        Place.FIELD,
                        Message.of("search.field-unknown", name),
                        Nearest.to(name, fields).map(StudyNames::written).orElse(null)));
    }

    private static String written(String name) {
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-')
                ? name
                : "\"" + name + "\"";
    }

    /// Returns the names of all variables, of documents and of cases.
    Set<String> variables() {
        var variables = new TreeSet<String>();
        snapshot.documents().stream()
                .map(Document::variables)
                .forEach(values -> variables.addAll(values.keySet()));
        snapshot.cases().stream()
                .map(Case::variables)
                .forEach(values -> variables.addAll(values.keySet()));
        return variables;
    }
}
