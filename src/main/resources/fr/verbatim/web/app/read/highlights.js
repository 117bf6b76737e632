// Draws codings under the words with the CSS Custom Highlight API: no element is added to the text.

import { lanes } from './lanes.js';

const MOST_LANES = 4;

/**
 * @typedef {{id: string, code: string, color: string, start: number, end: number, dashed?: boolean,
 *   words?: {start: number, end: number}[]}} Stretch
 */

/**
 * The underlines of one document. The browser looks at all that is registered whenever any of it changes: of a long text,
 * only what stands near the view is.
 */
export class Highlights {
  /** @type {import('./offsets.js').Offsets} */ #offsets;
  /** @type {Map<Stretch, number>} all stretches with their lanes */ #placed = new Map();
  #near = { start: 0, end: Infinity };
  /** @type {Map<string, {key: string, start: number, end: number, range: Range}>} */ #drawn = new Map();
  /** @type {Map<string, string>} the keys that have a rule, with its colour */ #rules = new Map();
  #sheet = new CSSStyleSheet();

  /** @param {import('./offsets.js').Offsets} offsets */
  constructor(offsets) {
    this.#offsets = offsets;
    document.adoptedStyleSheets.push(this.#sheet);
  }

  /** Draws these stretches and no others; those that stay as they are cost nothing. @param {Stretch[]} stretches */
  draw(stretches) {
    this.#placed = lanes(stretches);
    this.#show();
  }

  /** Only what stands in a part of the text is to be drawn. @param {{start: number, end: number}} span */
  near(span) {
    this.#near = span;
    this.#show();
  }

  #show() {
    const { start, end } = this.#near;
    const seen = new Set();
    for (const [stretch, placed] of this.#placed) {
      if (stretch.end <= start || stretch.start >= end) {
        continue;
      }
      seen.add(stretch.id);
      const lane = Math.min(placed, MOST_LANES - 1);
      const key = this.#key(stretch, lane);
      const before = this.#drawn.get(stretch.id);
      if (before && before.key === key && before.start === stretch.start && before.end === stretch.end) {
        continue;
      }
      if (before) {
        CSS.highlights.get(before.key)?.delete(before.range);
      }
      const range = this.#offsets.range(stretch.start, stretch.end);
      this.#highlight(key, lane).add(range);
      this.#drawn.set(stretch.id, { key, start: stretch.start, end: stretch.end, range });
    }
    for (const [id, before] of this.#drawn) {
      if (!seen.has(id)) {
        CSS.highlights.get(before.key)?.delete(before.range);
        this.#drawn.delete(id);
      }
    }
  }

  /** What is registered already is not registered again: the browser would look at all ranges. @param {string} key @param {number} lane */
  #highlight(key, lane) {
    let highlight = CSS.highlights.get(key);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = lane;
      CSS.highlights.set(key, highlight);
    }
    return highlight;
  }

  /** Marks stretches in one of the ways of the style sheet: `passage`, `chosen`, `found`. @param {string} way @param {{start: number, end: number}[]} stretches */
  mark(way, stretches) {
    const name = `v-${way}`;
    if (stretches.length === 0) {
      CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight(...stretches.map((it) => this.#offsets.range(it.start, it.end)));
    highlight.priority = way === 'passage' ? 100 : 50;
    CSS.highlights.set(name, highlight);
  }

  /** Takes all away. */
  clear() {
    this.#drawn.clear();
    for (const name of [...CSS.highlights.keys()]) {
      CSS.highlights.delete(name);
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== this.#sheet);
  }

  /** @param {Stretch} stretch @param {number} lane */
  #key(stretch, lane) {
    const key = `${stretch.dashed ? 'p' : 'k'}${stretch.code.replace(/[^\w-]/g, '')}l${lane}`;
    if (this.#rules.get(key) !== stretch.color) {
      this.#rules.set(key, stretch.color);
      const line = stretch.color;
      const tint = stretch.dashed ? '0%' : '12%';
      this.#sheet.insertRule(
        `::highlight(${key}){background-color:color-mix(in srgb,${line} ${tint},transparent);` +
          `text-decoration:underline ${stretch.dashed ? 'dashed 2px' : '3px'} ${line};` +
          `text-underline-offset:${3 + 4 * lane}px;text-decoration-skip-ink:none}`,
        this.#sheet.cssRules.length,
      );
    }
    return key;
  }
}
