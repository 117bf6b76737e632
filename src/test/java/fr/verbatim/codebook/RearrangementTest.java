package fr.verbatim.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class RearrangementTest {

    private static final List<Code> CODES =
            List.of(
                    code("a", null, 0),
                    code("a1", "a", 0),
                    code("a2", "a", 1),
                    code("a3", "a", 2),
                    code("b", null, 1),
                    code("b1", "b", 0));

    private static Code code(String key, @Nullable String parent, int position) {
        return Code.provisional(
                new CodeId(key), key, key, parent == null ? null : new CodeId(parent), position);
    }

    private static Code of(List<Code> codes, String id) {
        return new Codebook(codes).find(new CodeId(id)).orElseThrow();
    }

    private static List<Code> put(List<Code> codes, List<Code> changed) {
        var all = new ArrayList<>(codes);
        for (var code : changed) {
            all.replaceAll(it -> it.id().equals(code.id()) ? code : it);
        }
        return all;
    }

    private static List<Code> moved(
            List<Code> codes, String id, @Nullable String parent, int position) {
        var changed =
                Rearrangement.moved(
                        new Codebook(codes),
                        of(codes, id),
                        parent == null ? null : new CodeId(parent),
                        position);
        return put(codes, changed);
    }

    private static List<String> keys(List<Code> codes) {
        return new Codebook(codes).codes().stream().map(Code::key).toList();
    }

    @Test
    void aCodeMovesAmongItsSiblings() {
        assertThat(keys(moved(CODES, "a3", "a", 0)))
                .containsExactly("a", "a3", "a1", "a2", "b", "b1");
        assertThat(keys(moved(CODES, "a1", "a", 1)))
                .containsExactly("a", "a2", "a1", "a3", "b", "b1");
        assertThat(keys(moved(CODES, "a1", "a", 99)))
                .containsExactly("a", "a2", "a3", "a1", "b", "b1");
        assertThat(moved(CODES, "a1", "a", -3)).isEqualTo(CODES);
    }

    @Test
    void aCodeMovesWithWhatStandsBelowItAndItsOldSiblingsCloseTheGap() {
        var after = moved(CODES, "a", "b", 0);

        assertThat(keys(after)).containsExactly("b", "a", "a1", "a2", "a3", "b1");
        assertThat(of(after, "b").position()).isZero();
        assertThat(of(after, "b1").position()).isEqualTo(1);
        assertThat(keys(moved(CODES, "a2", null, 1)))
                .containsExactly("a", "a1", "a3", "a2", "b", "b1");
    }

    @Test
    void noCodeStandsBelowItself() {
        assertThatThrownBy(() -> moved(CODES, "a", "a1", 0)).isInstanceOf(CodeRefused.class);
        assertThatThrownBy(() -> moved(CODES, "a", "a", 0)).isInstanceOf(CodeRefused.class);
    }

    @Test
    void anyMoveLeavesEverySiblingItsOwnPosition() {
        var random = new Random(7);
        var codes = CODES;
        for (var i = 0; i < 200; i++) {
            var id = CODES.get(random.nextInt(CODES.size())).key();
            var parent = random.nextInt(3) == 0 ? null : CODES.get(random.nextInt(6)).key();
            try {
                codes = moved(codes, id, parent, random.nextInt(5));
            } catch (CodeRefused circle) {
                continue;
            }
            var codebook = new Codebook(codes);
            var parents = new ArrayList<@Nullable CodeId>(codes.stream().map(Code::id).toList());
            parents.add(null);
            for (var above : parents) {
                var siblings = codebook.below(above);
                assertThat(siblings)
                        .extracting(Code::position)
                        .isEqualTo(IntStream.range(0, siblings.size()).boxed().toList());
            }
        }
    }

    @Test
    void mergingJoinsWhatIsSaidOfBoth() {
        var from =
                CodeEdit.builder()
                        .name("Écouter les gens")
                        .definition("Prêter l’oreille.")
                        .include("on se tait")
                        .aliases(List.of("écoute"))
                        .examples(List.of("Elle m’écoute.", "Je vous écoute."))
                        .cues(List.of("écout*"))
                        .links(List.of(new Code.Link("b", "part of"), new Code.Link("b1", "near")))
                        .build()
                        .applyTo(code("a", null, 0));
        var into =
                CodeEdit.builder()
                        .definition("Parler.")
                        .examples(List.of("On bavarde.", "Je vous écoute."))
                        .cues(List.of("bavard*"))
                        .build()
                        .applyTo(code("b", null, 1));
        var linked =
                CodeEdit.builder()
                        .links(List.of(new Code.Link("a", "opposed to")))
                        .build()
                        .applyTo(code("c", null, 2));
        var codes = List.of(from, into, linked, code("a1", "a", 0), code("b1", "b", 4));

        var changed = Rearrangement.merged(new Codebook(codes), from, into);

        var merged = of(changed, "b");
        assertThat(merged.name()).isEqualTo("b");
        assertThat(merged.definition()).isEqualTo("Parler.");
        assertThat(merged.include()).isEqualTo("on se tait");
        assertThat(merged.aliases()).containsExactly("Écouter les gens", "a", "écoute");
        assertThat(merged.examples())
                .containsExactly("On bavarde.", "Je vous écoute.", "Elle m’écoute.");
        assertThat(merged.cues()).containsExactly("bavard*", "écout*");
        assertThat(merged.links()).containsExactly(new Code.Link("b1", "near"));
        assertThat(of(changed, "c").links()).containsExactly(new Code.Link("b", "opposed to"));
        assertThat(of(changed, "a1").parent()).isEqualTo(new CodeId("b"));
        assertThat(of(changed, "a1").position()).isEqualTo(5);
        assertThat(changed).hasSize(3);
    }

    @Test
    void aMergedCodeAnswersToWhatTheOtherWasCalled() {
        var codes =
                List.of(
                        Code.provisional(new CodeId("1"), "lien-social", "Lien social", null, 0),
                        Code.provisional(new CodeId("2"), "parler", "Parler", null, 1));
        var after =
                new Codebook(
                        Rearrangement.merged(
                                new Codebook(codes), codes.getFirst(), codes.getLast()));

        assertThat(after.codes()).hasSize(1);
        assertThat(after.find("lien social")).isPresent();
        assertThat(after.find("lien-social")).isPresent();
    }

    @Test
    void aCodeIsNotMergedIntoOneBelowIt() {
        assertThatThrownBy(
                        () ->
                                Rearrangement.merged(
                                        new Codebook(CODES), of(CODES, "a"), of(CODES, "a1")))
                .isInstanceOf(CodeRefused.class);
    }

    @Test
    void linksFollowANewKey() {
        var linked = of(CODES, "b1").withLinks(List.of(new Code.Link("a", "part of")));
        var codes = put(CODES, List.of(linked));

        var changed =
                Rearrangement.edited(
                        new Codebook(codes),
                        of(codes, "a"),
                        CodeEdit.builder().key("alpha").build());

        assertThat(changed).extracting(Code::key).containsExactly("alpha", "b1");
        assertThat(changed.getLast().links()).containsExactly(new Code.Link("alpha", "part of"));
    }

    @Test
    void whatACodeCannotBeIsRefused() {
        var edits =
                List.of(
                        CodeEdit.builder().name(" \n").build(),
                        CodeEdit.builder().key("avec espace").build(),
                        CodeEdit.builder().key("").build(),
                        CodeEdit.builder().color("rouge").build(),
                        CodeEdit.builder().links(List.of(new Code.Link("zzz", "near"))).build(),
                        CodeEdit.builder().links(List.of(new Code.Link("a", "near"))).build());
        for (var edit : edits) {
            assertThatThrownBy(
                            () -> Rearrangement.edited(new Codebook(CODES), of(CODES, "a"), edit))
                    .isInstanceOf(CodeRefused.class)
                    .message()
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @Test
    void anEditThatSaysNothingChangesNothing() {
        assertThat(
                        Rearrangement.edited(
                                new Codebook(CODES), of(CODES, "a"), CodeEdit.builder().build()))
                .isEmpty();
    }
}
