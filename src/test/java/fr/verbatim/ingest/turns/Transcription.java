package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A set of turns written in one manner, as a careful hand or a hasty one does. Confined to one
/// thread.
final class Transcription {

    private static final List<String> TIMES =
            List.of("%s - %s", "%s- %s", "%s  - %s", "%s – %s", "%s -%s");

    private static final List<String> TRAPS =
            List.of(
                    "Lieu : au fond de la cour.",
                    "4 : la quatrième permanence.",
                    "(0:12)",
                    "http://atelier.exemple.fr",
                    "Ville : le Havre, puis Rouen.");

    private final Sheet sheet = new Sheet();
    private final List<Truth> truths = new ArrayList<>();
    private final Manner manner;
    private final Random random;
    private final boolean hasty;
    private int omitted;

    /// What must come back.
    ///
    /// @param start the first words of the turn, as they are written
    record Truth(String start, Role role) {}

    private Transcription(Manner manner, boolean hasty) {
        this.manner = manner;
        this.hasty = hasty;
        random = new Random(manner.name().hashCode());
    }

    /// @param hasty whether there is a header block, labels have slips or are missing, times are
    ///   irregular, answers have several paragraphs, some of which look like labels, and questions
    ///   no mark
    static Transcription of(List<String> turns, Manner manner, boolean hasty) {
        var transcription = new Transcription(manner, hasty);
        transcription.header();
        if (manner.isTable()) {
            transcription.table(turns);
        } else {
            transcription.turns(turns);
        }
        return transcription;
    }

    Sheet sheet() {
        return sheet;
    }

    List<Truth> truths() {
        return truths;
    }

    /// Returns how many turns have lost the label that their manner gives them.
    int omitted() {
        return omitted;
    }

    private void header() {
        sheet.para("Entretien n° 3, atelier de réparation");
        if (hasty) {
            sheet.para("Date : 12 mars 2021");
            sheet.para("Lieu : l’atelier, fond de cour");
            sheet.para("Durée : 0 h 40");
        }
    }

    private char voice(String turn) {
        var voice = turn.charAt(0);
        return voice == 'C' && !manner.hasThree() ? 'R' : voice;
    }

    private static Role role(char voice) {
        return voice == 'E' ? Role.INTERVIEWER : Role.RESPONDENT;
    }

    private void table(List<String> turns) {
        var rows = new ArrayList<List<String>>();
        var columns = manner == Manner.COLUMNS;
        if (columns) {
            rows.add(List.of(manner.name('E'), manner.name('R')));
        }
        for (var turn : merged(turns)) {
            var voice = voice(turn);
            var words = turn.substring(2);
            truths.add(new Truth(words, role(voice)));
            if (columns) {
                rows.add(voice == 'E' ? List.of(words, "") : List.of("", words));
            } else {
                rows.add(List.of(label(manner.name(voice)), words));
            }
        }
        sheet.grid(rows);
    }

    private void turns(List<String> turns) {
        var number = 0;
        for (var turn : merged(turns)) {
            number++;
            var voice = voice(turn);
            var look = voice == 'E' ? manner.look : Sheet.Look.PLAIN;
            var paragraphs = paragraphs(turn.substring(2), voice);
            var words = look.of(noted(paragraphs.getFirst()));
            truths.add(new Truth(words.text(), role(voice)));
            turn(voice, words, number);
            if (manner == Manner.GUIDE_IN_BOLD && voice == 'E' && number % 9 == 1) {
                sheet.para(Sheet.Look.BOLD.of(number + " - Et de façon générale, ça donne quoi ?"));
            }
            paragraphs.stream().skip(1).forEach(it -> sheet.para(look.of(it)));
            if (hasty && voice != 'E' && number % 8 == 4) {
                sheet.para(TRAPS.get(number / 8 % TRAPS.size()));
            }
        }
    }

    /// Puts together what one voice says running.
    private List<String> merged(List<String> turns) {
        var merged = new ArrayList<String>();
        for (var turn : turns) {
            if (!merged.isEmpty() && voice(merged.getLast()) == voice(turn)) {
                merged.add(merged.removeLast() + " " + turn.substring(2));
            } else {
                merged.add(turn);
            }
        }
        return merged;
    }

    private List<String> paragraphs(String words, char voice) {
        var cut = words.indexOf(". ");
        return hasty && voice != 'E' && cut > 0 && random.nextInt(5) == 0
                ? List.of(words.substring(0, cut + 1), words.substring(cut + 2))
                : List.of(words);
    }

    private String noted(String words) {
        if (!hasty) {
            return words;
        }
        return random.nextInt(15) == 0
                ? "[rires] " + words
                : random.nextInt(20) == 0 ? words.replace("?", "…") : words;
    }

    private void turn(char voice, Sheet.Piece words, int number) {
        var name = manner.name(voice);
        var unnamed = name.isEmpty() && manner != Manner.DIALOGUE;
        var forgotten = !unnamed && hasty && number > 4 && random.nextInt(25) == 0;
        omitted += forgotten ? 1 : 0;
        if (unnamed || forgotten) {
            sheet.para(words);
            return;
        }
        var label = manner.pattern.replace("N", "\0");
        label = label.replace("TT", times(number)).replace("T", time(number * 9));
        label = label.replace("H", "00:0%d:%02d".formatted(number / 6, number * 9 % 60));
        label =
                label.startsWith("#") && !label.startsWith("##")
                        ? number + label.substring(1)
                        : label;
        label = label.replace("\0", label(name));
        if (label.startsWith("### ")) {
            sheet.heading(label.substring(4, label.length() - 1));
            sheet.para(words);
        } else if (label.endsWith("/")) {
            sheet.para(label.substring(0, label.length() - 1));
            sheet.para(words);
        } else if (label.startsWith("**")) {
            sheet.para(
                    new Sheet.Piece(label.substring(2, label.length() - 3), true, false),
                    Sheet.Piece.plain(" " + words.text()));
        } else {
            sheet.para(Sheet.Piece.plain(label), words);
        }
    }

    private String label(String name) {
        if (hasty && name.length() > 6 && random.nextInt(20) == 0) {
            var at = 3 + random.nextInt(2);
            return name.substring(0, at) + name.substring(at + 1);
        }
        return hasty && name.length() > 3 && random.nextInt(20) == 0
                ? name.toUpperCase(Locale.FRENCH)
                : name;
    }

    private String times(int number) {
        var written = hasty ? TIMES.get(random.nextInt(TIMES.size())) : TIMES.getFirst();
        return written.formatted(time(number * 9), time(number * 9 + 8));
    }

    private static String time(int seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
