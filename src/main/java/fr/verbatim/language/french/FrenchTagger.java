package fr.verbatim.language.french;

import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// Stanford CoreNLP's parts of speech (`pos`) over words that we cut. Thread-safe.
///
/// It is given our words, one space apart, and sentences, one a line: nothing has to be aligned. Of
/// contractions it has learnt the two halves. `du`, `au` and their like always have the same; only
/// `des` may be an article, and only sentences with it are put to the model that tells (`mwt`),
/// which takes longer than the tagging itself.
final class FrenchTagger {

    private static final String SETTINGS = "/StanfordCoreNLP-french.properties";
    private static final String UNCERTAIN = "des";

    /// As the table of CoreNLP, `french-mwt.tsv`, has them.
    private static final Map<String, String> CONTRACTIONS =
            Map.ofEntries(
                    Map.entry("du", "de le"),
                    Map.entry("Du", "de le"),
                    Map.entry("au", "à le"),
                    Map.entry("Au", "à le"),
                    Map.entry("aux", "à les"),
                    Map.entry("Aux", "à les"),
                    Map.entry("auquel", "à lequel"),
                    Map.entry("auxquels", "à lesquels"),
                    Map.entry("auxquelles", "à lesquelles"),
                    Map.entry("duquel", "de lequel"),
                    Map.entry("desquelles", "de lesquelles"));

    private final StanfordCoreNLP telling;
    private final StanfordCoreNLP plain;

    FrenchTagger() {
        this.telling = pipeline("tokenize,mwt,pos");
        this.plain = pipeline("tokenize,pos");
    }

    private static StanfordCoreNLP pipeline(String annotators) {
        var settings = new Properties();
        try (var usual = FrenchTagger.class.getResourceAsStream(SETTINGS)) {
            if (usual == null) {
                throw new IllegalStateException(SETTINGS + " is not in the program");
            }
            settings.load(usual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.setProperty("annotators", annotators);
        settings.setProperty("tokenize.whitespace", "true");
        settings.setProperty("ssplit.eolonly", "true");
        return new StanfordCoreNLP(settings);
    }

    /// Returns the universal tag of each word of each sentence; of a contraction, that of its
    /// preposition.
    ///
    /// @param sentences words without any white space in them
    String[][] tags(List<List<String>> sentences) {
        var tags = new String[sentences.size()][];
        var certain = new ArrayList<Integer>();
        var uncertain = new ArrayList<Integer>();
        for (int i = 0; i < tags.length; i++) {
            tags[i] = new String[sentences.get(i).size()];
            Arrays.fill(tags[i], "X");
            (sentences.get(i).contains(UNCERTAIN) ? uncertain : certain).add(i);
        }
        tag(plain, certain, sentences, tags);
        tag(telling, uncertain, sentences, tags);
        return tags;
    }

    /// Where a word stands in what the pipeline is given.
    private record Place(int start, int sentence, int word) {}

    private static void tag(
            StanfordCoreNLP pipeline,
            List<Integer> chosen,
            List<List<String>> sentences,
            String[][] tags) {
        if (chosen.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        var places = new ArrayList<Place>();
        for (int sentence : chosen) {
            var words = sentences.get(sentence);
            for (int word = 0; word < words.size(); word++) {
                places.add(new Place(text.length(), sentence, word));
                var form = words.get(word);
                text.append(CONTRACTIONS.getOrDefault(form, form)).append(' ');
            }
            text.append('\n');
        }
        var annotation = new Annotation(text.toString());
        pipeline.annotate(annotation);
        read(annotation, places, tags);
    }

    /// Both halves of `des` have the place of the whole: the first one counts.
    private static void read(Annotation annotation, List<Place> places, String[][] tags) {
        var next = 0;
        for (var sentence : annotation.get(SentencesAnnotation.class)) {
            for (var token : sentence.get(TokensAnnotation.class)) {
                while (next < places.size() && places.get(next).start() < token.beginPosition()) {
                    next++;
                }
                if (next < places.size() && places.get(next).start() == token.beginPosition()) {
                    tags[places.get(next).sentence()][places.get(next).word()] = token.tag();
                    next++;
                }
            }
        }
    }
}
