/// Interview guides read from files: YAML, or the document in which they were written.
///
/// Start with [GuideFile]: it answers a [GuideDraft], by way of [GuideYaml] or [GuideOutline].
@NullMarked
package fr.verbatim.ingest.guide;

import org.jspecify.annotations.NullMarked;
