package fr.verbatim.pseudonym;

import fr.verbatim.coding.NameForm;
import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Sex;
import fr.verbatim.language.Fold;
import fr.verbatim.language.names.NameFinders;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Says how a name is written and what could stand in its place. Confined to one thread.
final class NameForms {

    private static final Pattern DAY =
            Pattern.compile("(?iu)(\\d{1,2})(?:er)?[ \\u00A0\\u202F](\\p{L}+)(.*)");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2,4})");
    private static final List<String> MONTHS =
            List.of(
                    "janvier",
                    "février",
                    "mars",
                    "avril",
                    "mai",
                    "juin",
                    "juillet",
                    "août",
                    "septembre",
                    "octobre",
                    "novembre",
                    "décembre");
    private static final Set<String> PARTICLES =
            Set.of("le", "la", "de", "du", "des", "d", "ben", "el", "al", "van", "von", "saint");
    private static final int FIRST_THIRD = 10;
    private static final int SECOND_THIRD = 20;

    private final NameFinders finders;
    private final MaskChoice choice;

    NameForms(NameFinders finders, MaskChoice choice) {
        this.finders = finders;
        this.choice = choice;
    }

    List<NameForm> of(NameGroup group) {
        var forms = new ArrayList<NameForm>();
        var written = group.written();
        switch (kind(group)) {
            case PERSON -> person(group, written, forms);
            case PLACE, ORGANISATION -> {
                var name = withArticle(group.article(), written);
                forms.add(form(name, choice.named(kind(group), name)));
            }
            case PHONE -> forms.add(new NameForm(written, choice.numbered("téléphone"), true));
            case EMAIL -> forms.add(new NameForm(written, choice.numbered("courriel"), true));
            case DATE ->
                    forms.add(
                            new NameForm(
                                    withArticle(group.article(), written), coarse(written), true));
            case OTHER -> {
                var name = withArticle(group.article(), written);
                forms.add(form(name, choice.numbered("nom")));
            }
        }
        return forms;
    }

    /// A first name of our lists is somebody's, whatever the model takes it for, unless it takes an
    /// article.
    NameKind kind(NameGroup group) {
        return group.article().isEmpty() && choice.isFirstName(group.written())
                ? NameKind.PERSON
                : group.kind();
    }

    private static String withArticle(String article, String name) {
        return article.isEmpty() || article.equals("l'") ? article + name : article + " " + name;
    }

    /// The first words of a full name are first names, the last one is the family's; `M. Le Bihan`
    /// is a family's name altogether.
    private void person(NameGroup group, String written, List<NameForm> forms) {
        var words = written.split(" ", -1);
        if (words.length > 1 && isFamilyName(words[0], group)) {
            forms.add(form(written, choice.familyName(written)));
            return;
        }
        var masks = new ArrayList<String>();
        for (int i = 0; i < words.length; i++) {
            var isFamily = words.length > 1 ? i == words.length - 1 : isFamilyName(words[i], group);
            masks.add(
                    isFamily
                            ? choice.familyName(words[i])
                            : choice.firstName(words[i], sexOf(words[i], group)));
        }
        forms.add(form(written, String.join(" ", masks)));
        for (var part : group.parts()) {
            for (int i = 0; i < words.length; i++) {
                if (Fold.fold(words[i]).equals(Fold.fold(part.written()))) {
                    forms.add(form(part.written(), masks.get(i)));
                }
            }
        }
    }

    private @Nullable Sex sexOf(String word, NameGroup group) {
        var own = finders.sex(word);
        return own == null ? group.sex() : own;
    }

    /// `M. Benali` is one, in one place at least where no list has it as a first name; so is what
    /// begins with a particle.
    private boolean isFamilyName(String word, NameGroup group) {
        if (PARTICLES.contains(Fold.fold(word))) {
            return true;
        }
        if (choice.isFirstName(word)) {
            return false;
        }
        return finders.sex(word) == null
                ? group.isEverTitled() || choice.isFamilyName(word)
                : group.isTitled() && group.written().equals(word);
    }

    private NameForm form(String written, String mask) {
        var isOneWord = NameWords.of(written).size() <= 1;
        var lower = written.toLowerCase(Locale.FRENCH);
        return new NameForm(written, mask, !isOneWord || !finders.isOrdinary(lower));
    }

    /// A date without its day: « début mars », « mi-mars », « fin mars ».
    private static String coarse(String date) {
        var numbers = NUMBERS.matcher(date);
        if (numbers.matches()) {
            var month = Integer.parseInt(numbers.group(2));
            var year = numbers.group(3);
            return month >= 1 && month <= MONTHS.size()
                    ? coarse(numbers.group(1) + " " + MONTHS.get(month - 1))
                            + " "
                            + (year.length() == 2 ? "20" + year : year)
                    : "[date]";
        }
        var day = DAY.matcher(date);
        if (!day.matches()) {
            return "[date]";
        }
        var number = Integer.parseInt(day.group(1));
        var third = number <= FIRST_THIRD ? "début " : number <= SECOND_THIRD ? "mi-" : "fin ";
        return third + day.group(2).toLowerCase(Locale.FRENCH) + day.group(3);
    }
}
