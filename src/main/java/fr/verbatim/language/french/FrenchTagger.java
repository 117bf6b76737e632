package fr.verbatim.language.french;

import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// Stanford CoreNLP's contractions (`mwt`) and parts of speech (`pos`) over words that we cut.
/// Thread-safe.
///
/// It is given our words, one space apart, and sentences, one a line: nothing has to be aligned.
final class FrenchTagger {

    private static final String SETTINGS = "/StanfordCoreNLP-french.properties";

    private final StanfordCoreNLP pipeline;

    FrenchTagger() {
        var settings = new Properties();
        try (var usual = FrenchTagger.class.getResourceAsStream(SETTINGS)) {
            if (usual == null) {
                throw new IllegalStateException(SETTINGS + " is not in the program");
            }
            settings.load(usual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.setProperty("annotators", "tokenize,mwt,pos");
        settings.setProperty("tokenize.whitespace", "true");
        settings.setProperty("ssplit.eolonly", "true");
        this.pipeline = new StanfordCoreNLP(settings);
    }

    /// Returns the universal tag of each word of each sentence; of a contraction, that of its
    /// preposition.
    ///
    /// @param sentences words without any white space in them
    String[][] tags(List<List<String>> sentences) {
        var text = new StringBuilder();
        var tags = new String[sentences.size()][];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = new String[sentences.get(i).size()];
            Arrays.fill(tags[i], "X");
            for (var word : sentences.get(i)) {
                text.append(word).append(' ');
            }
            text.append('\n');
        }
        var annotation = new Annotation(text.toString());
        pipeline.annotate(annotation);
        read(annotation, sentences, tags);
        return tags;
    }

    /// Both halves of a contraction have the place of the whole: the first one counts.
    private static void read(Annotation annotation, List<List<String>> sentences, String[][] tags) {
        var sentence = 0;
        var word = 0;
        var start = 0;
        var end = start + sentences.getFirst().getFirst().length();
        for (var found : annotation.get(SentencesAnnotation.class)) {
            for (var token : found.get(TokensAnnotation.class)) {
                while (token.beginPosition() >= end) {
                    start = end + 1;
                    word++;
                    if (word == tags[sentence].length) {
                        start++;
                        word = 0;
                        sentence++;
                    }
                    end = start + sentences.get(sentence).get(word).length();
                }
                if (token.beginPosition() == start && tags[sentence][word].equals("X")) {
                    tags[sentence][word] = token.tag();
                }
            }
        }
    }
}
