package fr.verbatim.analysis.guide;

import fr.verbatim.corpus.InterviewGuide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The parts of a guide that may be recognised in an interview, in its order. Immutable.
///
/// @param list the themes' names, the questions and the follow-ups
record GuideItems(List<Item> list) {

    /// One of them. Immutable.
    record Item(int theme, String themeName, Asked.Kind kind, String text, Set<String> words) {

        static Item of(int theme, String themeName, Asked.Kind kind, String text) {
            return new Item(theme, themeName, kind, text, FullWords.of(text));
        }

        /// Returns how like a question said is to this one: twice the words they share, by the
        /// words that both have (Dice's coefficient); 0 when they share fewer than two, unless this
        /// one has only one.
        double likeness(Set<String> said) {
            var shared = said.stream().filter(words::contains).count();
            return shared == 0 || shared < Math.min(2, words.size())
                    ? 0
                    : 2.0 * shared / (words.size() + said.size());
        }
    }

    GuideItems {
        list = List.copyOf(list);
    }

    static GuideItems of(InterviewGuide guide) {
        var items = new ArrayList<Item>();
        for (var i = 0; i < guide.themes().size(); i++) {
            var theme = guide.themes().get(i);
            items.add(Item.of(i, theme.name(), Asked.Kind.THEME, theme.name()));
            for (var question : theme.questions()) {
                items.add(Item.of(i, theme.name(), Asked.Kind.QUESTION, question.text()));
            }
        }
        for (var i = 0; i < guide.themes().size(); i++) {
            var theme = guide.themes().get(i);
            for (var question : theme.questions()) {
                for (var followUp : question.followUps()) {
                    items.add(Item.of(i, theme.name(), Asked.Kind.FOLLOW_UP, followUp));
                }
            }
        }
        return new GuideItems(items);
    }
}
