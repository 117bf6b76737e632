package fr.verbatim.ingest.rtf;

/// Where paragraphs go as they end. Confined to one thread.
interface RtfPlace {

    /// Takes a paragraph that has ended.
    ///
    /// @param inTable whether it stands in a cell
    void paragraph(RtfParagraph paragraph, boolean inTable);

    /// Says that a cell of a table ends here.
    void endCell();

    /// Says that a row of a table ends here.
    void endRow();

    /// Says that the table ends with its next row.
    void lastRow();

    /// Says that nothing more comes.
    void close();
}
