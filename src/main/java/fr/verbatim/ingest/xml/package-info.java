/// XML read without following anything out of it. Start with [Xml].
@NullMarked
package fr.verbatim.ingest.xml;

import org.jspecify.annotations.NullMarked;
