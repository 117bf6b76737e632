package fr.verbatim.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The reading screen, used as a person does.
final class ReadingPage {

    private static final String PLACE =
            """
            words => {
              const transcript = document.querySelector('v-transcript');
              const start = transcript.text.indexOf(words);
              const end = start + words.length;
              if (start < 0) throw new Error('nobody says ' + words);
              transcript.reveal({ start, end });
              const first = transcript.offsets.range(start, start + 1).getBoundingClientRect();
              const last = transcript.offsets.range(end - 1, end).getBoundingClientRect();
              return {
                left: first.left + 1, first: (first.top + first.bottom) / 2,
                right: last.right - 1, last: (last.top + last.bottom) / 2,
              };
            }
            """;

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private final Page page;

    ReadingPage(Page page) {
        this.page = page;
        page.locator("v-transcript .para").first().waitFor();
        page.locator("html[data-drawn]").waitFor();
        page.locator(".code-tree li")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /// Selects words with the mouse.
    void select(String words) {
        var place = place(words);
        var mouse = page.mouse();
        mouse.move(place.left(), place.first());
        mouse.down();
        mouse.move(place.right(), place.last(), new Mouse.MoveOptions().setSteps(4));
        mouse.up();
    }

    /// Selects words with the mouse, which opens the palette.
    void selectToCode(String words) {
        select(words);
        page.locator(".palette input:focus").waitFor();
    }

    /// Selects words with the mouse, and closes the palette.
    void selectOnly(String words) {
        selectToCode(words);
        page.keyboard().press("Escape");
        isGone(".palette");
    }

    /// Selects words with the mouse and gives them the code that a few letters find.
    void code(String words, String letters) {
        selectToCode(words);
        choose(letters);
    }

    /// Types a few letters in the palette, which is open, and takes the first code.
    void choose(String letters) {
        page.keyboard().type(letters);
        page.keyboard().press("Enter");
        isGone(".palette");
    }

    void isGone(String selector) {
        page.locator(selector).first().waitFor(GONE);
    }

    /// Clicks at the beginning of words.
    void click(String words) {
        var place = place(words);
        page.mouse().click(place.left() + 3, place.first());
    }

    /// Goes to words by the search in the document, and leaves it: they are what is coded next.
    void find(String words) {
        page.keyboard().press("/");
        page.keyboard().type(words);
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
    }

    /// Drags one thing onto the beginning of words.
    void drag(Locator what, String words) {
        var place = place(words);
        what.hover();
        page.mouse().down();
        move(place.left() + 4, place.first());
        page.mouse().up();
    }

    /// Drags selected words onto something.
    void drag(String words, Locator onto) {
        var place = place(words);
        page.mouse().move(place.left() + 6, place.first());
        page.mouse().down();
        drop(onto);
    }

    void drag(Locator what, Locator onto) {
        what.hover(new Locator.HoverOptions().setPosition(2, 4));
        page.mouse().down();
        drop(onto);
    }

    private void drop(Locator onto) {
        var box = onto.boundingBox();
        move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().up();
    }

    private void move(double x, double y) {
        page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(8));
    }

    /// Where words stand in the window.
    private record Place(double left, double first, double right, double last) {}

    private Place place(String words) {
        var place = (Map<?, ?>) page.evaluate(PLACE, words);
        return new Place(
                number(place.get("left")),
                number(place.get("first")),
                number(place.get("right")),
                number(place.get("last")));
    }

    /// A script's whole numbers come as integers.
    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /// Waits until so many extracts, situations and proposals are drawn.
    void drawn(int count) {
        page.locator("html[data-drawn='" + count + "']").waitFor();
    }

    Locator palette() {
        return page.locator(".palette input");
    }

    /// Returns the code of the tree.
    Locator code(String name) {
        return page.locator(".code-tree li")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator(
                                                ".name",
                                                new Page.LocatorOptions().setHasText(name))));
    }

    Locator stripe(String label) {
        return page.locator(".stripe", new Page.LocatorOptions().setHasText(label));
    }

    /// Waits until the card shows an extract of that code.
    void chosen(String code) {
        page.locator(".card-head b", new Page.LocatorOptions().setHasText(code)).waitFor();
    }

    void says(String words) {
        page.locator(".said", new Page.LocatorOptions().setHasText(words)).waitFor();
    }

    /// Returns what is selected, as the browser has it.
    String selection() {
        return (String) page.evaluate("getSelection().toString()");
    }
}
