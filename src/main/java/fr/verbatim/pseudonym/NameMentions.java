package fr.verbatim.pseudonym;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Role;
import fr.verbatim.language.FieldWords;
import fr.verbatim.language.Fold;
import fr.verbatim.language.Token;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.language.names.FoundName;
import fr.verbatim.language.names.Identifiers;
import fr.verbatim.language.names.NameFinder;
import fr.verbatim.language.names.NameFinders;
import fr.verbatim.search.annotation.AnnotationRun;
import fr.verbatim.search.index.Units;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds where names are written: in texts, and in what people wrote about them. Thread-safe.
final class NameMentions {

    private static final Pattern ARTICLE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:(le|la|les|du|au|des|aux)[\\s\\u00A0]|(l)['’])$");

    private final NameFinders finders;
    private final Tokeniser tokeniser = new Tokeniser();

    NameMentions(NameFinders finders) {
        this.finders = finders;
    }

    /// Returns the names written in a text, without those in labels.
    ///
    /// @param language the language of the text
    List<NameMention> in(DocumentText text, String language) {
        var finder = finders.of(language);
        var mentions = new ArrayList<NameMention>();
        var readable = AnnotationRun.readable(text);
        for (var unit : Units.of(text)) {
            var span = unit.unit().span();
            var words =
                    unit.words().stream()
                            .map(word -> new Token(word.span().shift(-span.start()), word.form()))
                            .toList();
            collect(span.in(readable), words, finder, mentions);
        }
        return mentions;
    }

    /// Returns the names in what is known about documents: labels of speakers, cases, names of
    /// files, variables, situations, memos.
    List<NameMention> around(Snapshot snapshot) {
        var mentions = new ArrayList<NameMention>();
        for (var document : snapshot.documents()) {
            about(document, snapshot, mentions);
        }
        for (var person : snapshot.cases()) {
            note(person.name(), mentions);
            person.variables().values().forEach(value -> note(value, mentions));
        }
        snapshot.situations().forEach(situation -> note(situation.name(), mentions));
        snapshot.memos().forEach(memo -> note(memo.text(), mentions));
        return mentions;
    }

    private void about(Document document, Snapshot snapshot, List<NameMention> mentions) {
        note(document.name().replace('_', ' '), mentions);
        document.variables().values().forEach(value -> note(value, mentions));
        for (var speaker : snapshot.speakers(document.id())) {
            var isNamed =
                    speaker.role() != Role.INTERVIEWER || finders.sex(speaker.label()) != null;
            if (isNamed && FieldWords.role(speaker.label()).isEmpty()) {
                note(speaker.label(), mentions);
            }
        }
    }

    private void note(String text, List<NameMention> mentions) {
        collect(text, tokeniser.tokens(text), finders.french(), mentions);
    }

    private static void collect(
            String text, List<Token> words, NameFinder finder, List<NameMention> mentions) {
        var marks = Identifiers.in(text);
        marks.forEach(mark -> mentions.add(mention(text, mark)));
        for (var name : finder.find(text, words)) {
            if (marks.stream().noneMatch(mark -> mark.span().overlaps(name.span()))) {
                mentions.add(mention(text, name));
            }
        }
    }

    private static NameMention mention(String text, FoundName found) {
        return new NameMention(
                found.span().in(text).replaceAll("[\\s\\u00A0\\u202F]+", " "),
                found.kind(),
                found.sex(),
                found.isTitled(),
                articleBefore(text, found.span()));
    }

    private static String articleBefore(String text, Span name) {
        var from = Math.max(0, name.start() - 6);
        var article =
                ARTICLE.matcher(text)
                        .region(from, name.start())
                        .useTransparentBounds(true)
                        .useAnchoringBounds(true);
        if (!article.find()) {
            return "";
        }
        if (article.group(2) != null) {
            return "l'";
        }
        return switch (Fold.fold(article.group(1))) {
            case "le", "du", "au" -> "le";
            case "la" -> "la";
            default -> "les";
        };
    }
}
