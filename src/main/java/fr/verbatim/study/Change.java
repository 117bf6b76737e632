package fr.verbatim.study;

/// All that alters a study. Immutable; applied in one transaction, recorded in the journal, undone
/// from its images.
///
/// To add one: a record in its family's file, its name in [ChangeFormat], its sentence in
/// [History].
public sealed interface Change
        permits CorpusChange,
                GuideChange,
                CodebookChange,
                CodingChange,
                SituationChange,
                MemoChange,
                SearchChange,
                PseudonymChange,
                Undo {}
