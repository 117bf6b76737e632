package fr.verbatim.coding;

/// One way in which a name is written, and what stands in its place. Immutable.
///
/// @param written the name as texts have it, such as `Karim` or `la Duchère`: a small article at
///   its beginning is part of how it is said, and changes with it
/// @param mask what stands in its place, with the article that it takes; empty when the name is
///   left as it is
/// @param anyCase whether it is that name in small letters as well: not for `Rose` or `Pierre`
public record NameForm(String written, String mask, boolean anyCase) {

    public NameForm {
        if (written.isBlank()) {
            throw new IllegalArgumentException("a name is written");
        }
    }
}
