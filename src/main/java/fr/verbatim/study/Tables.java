package fr.verbatim.study;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeGroup;
import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Decision;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Pseudonym;
import fr.verbatim.coding.ReadMark;
import fr.verbatim.coding.SavedSearch;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.Description;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.InterviewGuide;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerRule;

import java.util.List;

/// The tables whose rows changes alter, and the journal records. To add one: a line here, and its
/// SQL in the schema.
final class Tables {

    static final Table<Document> DOCUMENT =
            new Table<>("document", Document.class, row -> row.id().value());
    static final Table<Case> CASE = new Table<>("person", Case.class, row -> row.id().value());
    static final Table<Speaker> SPEAKER =
            new Table<>("speaker", Speaker.class, row -> row.id().value());
    static final Table<SpeakerRule> SPEAKER_RULE =
            new Table<>("speaker_rule", SpeakerRule.class, SpeakerRule::id);
    static final Table<Description> DESCRIPTION =
            new Table<>("description", Description.class, row -> row.document().value());
    static final Table<InterviewGuide> GUIDE =
            new Table<>("guide", InterviewGuide.class, row -> row.id().value());
    static final Table<Code> CODE = new Table<>("code", Code.class, row -> row.id().value());
    static final Table<CodeGroup> CODE_GROUP =
            new Table<>("code_group", CodeGroup.class, CodeGroup::id);
    static final Table<Coding> CODING =
            new Table<>("coding", Coding.class, row -> row.id().value());
    static final Table<Situation> SITUATION =
            new Table<>("situation", Situation.class, row -> row.id().value());
    static final Table<SituationPassage> SITUATION_PASSAGE =
            new Table<>("situation_passage", SituationPassage.class, SituationPassage::id);
    static final Table<Memo> MEMO = new Table<>("memo", Memo.class, row -> row.id().value());
    static final Table<Decision> DECISION = new Table<>("decision", Decision.class, Decision::id);
    static final Table<ReadMark> READ_MARK = new Table<>("read_mark", ReadMark.class, ReadMark::id);
    static final Table<SavedSearch> SAVED_SEARCH =
            new Table<>("saved_search", SavedSearch.class, SavedSearch::id);
    static final Table<Pseudonym> PSEUDONYM =
            new Table<>("pseudonym", Pseudonym.class, Pseudonym::id);
    static final Table<Anchor> ANCHOR = new Table<>("anchor", Anchor.class, Anchor::id);

    static final List<Table<?>> ALL =
            List.of(
                    DOCUMENT,
                    CASE,
                    SPEAKER,
                    SPEAKER_RULE,
                    DESCRIPTION,
                    GUIDE,
                    CODE,
                    CODE_GROUP,
                    CODING,
                    SITUATION,
                    SITUATION_PASSAGE,
                    MEMO,
                    DECISION,
                    READ_MARK,
                    SAVED_SEARCH,
                    PSEUDONYM,
                    ANCHOR);

    private Tables() {}

    static Table<?> named(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table is called " + name));
    }
}
