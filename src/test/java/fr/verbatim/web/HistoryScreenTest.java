package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.Test;

/// What was done, and going back in it.
class HistoryScreenTest extends BrowserTest {

    @Override
    protected String path() {
        return "/history";
    }

    private Locator line(long number) {
        return page.locator(".history ol > li:has(.number:text-is('" + number + "'))");
    }

    @Test
    void oneGoesBackAfterSeeingWhatThatUndoes() {
        var last = served.study.snapshot().number();
        var back = line(last - 2).locator(".acts button").last();
        back.focus();
        press("Enter");
        at(".back:has-text('2 modifications')").waitFor();
        assertThat(served.study.extracts()).hasSize(3);
        isAccessible(page);
        at(".back button:focus").waitFor();
        press("Enter");
        at(".said:has-text('2 modifications annulées')").waitFor();
        assertThat(served.study.extracts()).hasSize(1);
        line(last).locator(".badge").waitFor();
        press("Control+y");
        page.waitForCondition(() -> served.study.extracts().size() > 1);
    }

    @Test
    void onePastChangeIsUndoneByItselfAndOthersAreFilteredAway() {
        at(".choices select >> nth=1").selectOption("codings");
        page.waitForCondition(() -> page.locator(".history ol > li").count() == 3);
        var first = served.study.snapshot().number() - 2;
        line(first).locator(".acts button").first().click();
        at(".said").waitFor();
        line(first).locator(".badge").waitFor();
        assertThat(served.study.extracts()).hasSize(2);
        line(first).locator(".touched a").first().click();
        at("v-transcript .para").waitFor();
    }
}
