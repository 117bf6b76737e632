package fr.verbatim.report.tree;

/// What a section is made of. Immutable.
public sealed interface Block permits Items, Paragraph, Quoted, ReportTable {}
