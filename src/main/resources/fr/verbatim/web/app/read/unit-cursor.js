// Selecting with the keyboard: the arrows go from word to word, with Ctrl from sentence to sentence,
// up and down from paragraph to paragraph; with Shift they extend what is selected.

/**
 * @typedef {{start: number, end: number}} Span
 */

export class UnitCursor {
  #text;
  #paragraphs;
  /** @type {Span[]} the labels and times, which are no words */ #marks;
  #words;
  #sentences;
  /** @type {Span | null} where an extension began */ #anchor = null;
  /** @type {Span | null} the unit that was reached last */ #head = null;

  /** @param {string} text @param {{paragraphs: {span: Span}[], marks: {span: Span, kind: string}[]}} layers */
  constructor(text, layers) {
    this.#text = text;
    this.#paragraphs = layers.paragraphs.map((it) => it.span);
    this.#marks = layers.marks.filter((it) => it.kind !== 'NOTE').map((it) => it.span);
    this.#words = new Intl.Segmenter('fr', { granularity: 'word' });
    this.#sentences = new Intl.Segmenter('fr', { granularity: 'sentence' });
  }

  /** Starts over from a selection made otherwise. @param {Span | null} span */
  reset(span) {
    this.#anchor = span;
    this.#head = span;
  }

  /**
   * Moves by one unit and returns what is selected then.
   *
   * @param {'word' | 'sentence' | 'paragraph'} unit @param {1 | -1} step @param {boolean} extend
   * @param {number} from where to begin when nothing is selected
   * @returns {Span | null}
   */
  move(unit, step, extend, from) {
    const head = this.#head;
    const next = head ? this.#next(unit, step, head) : this.#unitAt(unit, from);
    if (!next) {
      return null;
    }
    this.#head = next;
    if (!extend || !this.#anchor) {
      this.#anchor = next;
      return next;
    }
    return { start: Math.min(this.#anchor.start, next.start), end: Math.max(this.#anchor.end, next.end) };
  }

  /** @param {string} unit @param {number} offset @returns {Span | null} */
  #unitAt(unit, offset) {
    const index = this.#paragraphIndex(offset);
    const units = this.#units(unit, index);
    return units.find((it) => it.end > offset) ?? units.at(-1) ?? this.#firstFrom(unit, index + 1, 1);
  }

  /** @param {string} unit @param {1 | -1} step @param {Span} head @returns {Span | null} */
  #next(unit, step, head) {
    const index = this.#paragraphIndex(step > 0 ? Math.max(head.start, head.end - 1) : head.start);
    const units = this.#units(unit, index);
    const inside =
      step > 0
        ? units.find((it) => it.start >= head.end)
        : units.filter((it) => it.end <= head.start).at(-1);
    return inside ?? this.#firstFrom(unit, index + step, step);
  }

  /** @param {string} unit @param {number} index @param {1 | -1} step @returns {Span | null} */
  #firstFrom(unit, index, step) {
    for (let i = index; i >= 0 && i < this.#paragraphs.length; i += step) {
      const units = this.#units(unit, i);
      if (units.length > 0) {
        return step > 0 ? units[0] : units[units.length - 1];
      }
    }
    return null;
  }

  /** The units of a paragraph, labels left out. @param {string} unit @param {number} index @returns {Span[]} */
  #units(unit, index) {
    const paragraph = this.#paragraphs[index];
    if (!paragraph) {
      return [];
    }
    let start = paragraph.start;
    for (const mark of this.#marks) {
      if (mark.start >= paragraph.start && mark.end <= paragraph.end && this.#text.slice(start, mark.start).trim() === '') {
        start = mark.end;
      }
    }
    while (start < paragraph.end && /\s/.test(this.#text[start])) {
      start++;
    }
    if (start >= paragraph.end) {
      return [];
    }
    if (unit === 'paragraph') {
      return [{ start, end: paragraph.end }];
    }
    const words = this.#text.slice(start, paragraph.end);
    const segments = unit === 'word' ? this.#words.segment(words) : this.#sentences.segment(words);
    const units = [];
    for (const segment of segments) {
      if (unit === 'word' && !segment.isWordLike) {
        continue;
      }
      const from = start + segment.index;
      const length = segment.segment.trimEnd().length;
      if (length > 0) {
        units.push({ start: from, end: from + length });
      }
    }
    return units;
  }

  /** @param {number} offset */
  #paragraphIndex(offset) {
    let low = 0;
    let high = this.#paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#paragraphs[middle].start <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The word that ends before, or begins after, an edge: for moving the edges of an extract. @param {number} edge @param {1 | -1} step @param {boolean} isEnd */
  edge(edge, step, isEnd) {
    const index = this.#paragraphIndex(Math.max(0, isEnd ? edge - 1 : edge));
    for (let i = index; i >= 0 && i < this.#paragraphs.length; i += step) {
      const edges = this.#units('word', i).map((it) => (isEnd ? it.end : it.start));
      const next = step > 0 ? edges.find((it) => it > edge) : edges.filter((it) => it < edge).at(-1);
      if (next !== undefined) {
        return next;
      }
    }
    return edge;
  }
}
