package fr.verbatim.ingest.guide;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;

import fr.verbatim.corpus.InterviewGuide.Question;
import fr.verbatim.corpus.InterviewGuide.Theme;

import tools.jackson.core.JacksonException;

import java.util.List;
import java.util.Set;

/// Reads a guide's exchange form. Keys are French (`consigne`, `relances`) or English
/// (`instruction`, `followUps`); a question without follow-ups may be a plain string.
final class GuideYaml {

    private static final Set<String> NAME = Set.of("nom", "name");
    private static final Set<String> INSTRUCTION = Set.of("consigne", "instruction");
    private static final Set<String> THEMES = Set.of("thèmes", "themes");
    private static final Set<String> QUESTIONS = Set.of("questions");
    private static final Set<String> TEXT = Set.of("texte", "text");
    private static final Set<String> FOLLOW_UPS = Set.of("relances", "followUps");
    private static final Set<String> CUES = Set.of("repères", "cues");

    private GuideYaml() {}

    /// Reads a guide from its text; `source` names it in messages.
    ///
    /// @throws GuideUnreadable when it is not YAML, or is not a guide; it says on which line
    static GuideDraft parse(String text, String source) {
        var root = root(text, source);
        root.allow(List.of(NAME, INSTRUCTION, THEMES));
        return new GuideDraft(
                root.needed("nom", NAME),
                root.text(INSTRUCTION),
                root.list(THEMES).stream().map(GuideYaml::theme).toList());
    }

    private static YamlPart root(String text, String source) {
        try {
            var reader = NodeReader.builder().locationAware().build();
            return new YamlPart(reader.readTree(text, InputFormat.YAML), source).asMap();
        } catch (JacksonException e) {
            throw syntax(e, source);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof JacksonException cause) {
                throw syntax(cause, source);
            }
            throw new GuideUnreadable("ingest.guide-unreadable", source, e.toString());
        }
    }

    private static GuideUnreadable syntax(JacksonException e, String source) {
        var place = e.getLocation();
        return new GuideUnreadable(
                "ingest.guide-syntax", source, place == null ? 0 : place.getLineNr());
    }

    private static Theme theme(YamlPart part) {
        var theme = part.asMap();
        theme.allow(List.of(NAME, QUESTIONS, CUES));
        return new Theme(
                theme.needed("nom", NAME),
                theme.list(QUESTIONS).stream().map(GuideYaml::question).toList(),
                strings(theme, CUES));
    }

    private static Question question(YamlPart part) {
        if (part.isText()) {
            return new Question(part.asText(), List.of());
        }
        var question = part.asMap();
        question.allow(List.of(TEXT, FOLLOW_UPS));
        return new Question(question.needed("texte", TEXT), strings(question, FOLLOW_UPS));
    }

    private static List<String> strings(YamlPart part, Set<String> keys) {
        return part.list(keys).stream().map(YamlPart::asText).toList();
    }
}
