package fr.verbatim.analysis.guide;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.GuideId;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Turn;
import fr.verbatim.study.Snapshot;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One interview held against the guides of its study: a function of its text, its speakers' roles
/// and the guides, made anew each time. Immutable.
///
/// @param asked what was asked of each guide, in the order of the text
public record InterviewReading(Map<GuideId, List<Asked>> asked) {

    /// A question said is the guide's when they are at least as like as that: reworded a little,
    /// and not more.
    public static final double LEAST_LIKENESS = 0.6;

    public InterviewReading {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }

    /// Holds an interview against every guide of `study`.
    public static InterviewReading of(Snapshot study, Document document, DocumentText text) {
        var questions = new AskedQuestions(text, turn -> role(study, document, turn));
        var asked = new LinkedHashMap<GuideId, List<Asked>>();
        study.guides().forEach(guide -> asked.put(guide.id(), questions.of(guide)));
        return new InterviewReading(asked);
    }

    private static Role role(Snapshot study, Document document, Turn turn) {
        return study.speaker(document.id(), turn.speaker())
                .map(speaker -> speaker.role())
                .orElse(turn.role());
    }

    /// Returns whether the interview may follow that guide: no other has more of its themes asked.
    public boolean follows(GuideId guide) {
        var most = asked.keySet().stream().mapToLong(this::themes).max().orElse(0);
        return themes(guide) == most;
    }

    private long themes(GuideId guide) {
        return of(guide).stream().mapToInt(Asked::theme).distinct().count();
    }

    /// Returns what was asked of one guide, in the order of the text.
    public List<Asked> of(GuideId guide) {
        return asked.getOrDefault(guide, List.of());
    }

    /// Returns what was asked of the guide that the interview follows, in the order of the text.
    public List<Asked> followed() {
        return asked.keySet().stream()
                .filter(this::follows)
                .flatMap(guide -> of(guide).stream())
                .sorted(Comparator.comparing(one -> one.section().span()))
                .toList();
    }
}
