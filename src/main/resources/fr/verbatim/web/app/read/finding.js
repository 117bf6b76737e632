// Searching in the document.

import { fold } from '../study.js';

/**
 * @typedef {import('./paragraphs.js').Span} Span
 * @typedef {import('./extract-card.js').Coded} Coded
 */

export class Finding {
  /** @param {import('./read-screen.js').ReadScreen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** @param {string} words */
  find(words) {
    this.screen.finding = words;
    const wanted = fold(words.trim());
    /** @type {Span[]} */
    const found = [];
    if (wanted.length > 1) {
      // Folding drops accents only: text and folded text have the same length once composed.
      const text = [...(this.screen.transcript?.text ?? '')].map((c) => (fold(c).length === c.length ? fold(c) : c)).join('');
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        found.push({ start: at, end: at + wanted.length });
      }
    }
    this.screen.found = found;
    this.screen.foundAt = -1;
    this.screen.transcript?.mark('found', found);
  }

  /** @param {1 | -1} step */
  next(step) {
    if (this.screen.found.length > 0) {
      this.screen.foundAt = (this.screen.foundAt + step + this.screen.found.length) % this.screen.found.length;
      const span = this.screen.found[this.screen.foundAt];
      this.screen.transcript?.reveal(span);
      this.screen.passage = span;
      this.screen.transcript?.mark('passage', [span]);
      this.screen.requestUpdate();
    }
  }

  /** Ends the search; the place that it went to is selected, to be coded. */
  leave() {
    const { transcript, passage, foundAt } = this.screen;
    this.find('');
    transcript?.mark('passage', []);
    transcript?.focus({ preventScroll: true });
    if (foundAt >= 0 && passage) {
      transcript?.select(passage);
      transcript?.cursor?.reset(passage);
    }
  }
}
