// The whole transcript: paragraphs numbered, who speaks and when beside the words.

import { VElement } from '../element.js';
import { Highlights } from './highlights.js';
import { Offsets } from './offsets.js';
import { Margin } from './margin.js';
import { UnitCursor } from './unit-cursor.js';
import { clock, t } from '../texts.js';

/**
 * @typedef {{start: number, end: number}} Span
 * @typedef {{span: Span, style: string, level: number}} Paragraph
 * @typedef {{span: Span, kind: 'LABEL' | 'TIMECODE' | 'NOTE'}} Mark
 * @typedef {{span: Span, speech: Span, speaker: string | null, role: string, startMs: number | null, endMs: number | null}} Turn
 * @typedef {{document: import('../study.js').Doc, text: string, layers: {paragraphs: Paragraph[], turns: Turn[], marks: Mark[],
 *   emphases: {span: Span, style: string}[], pages: {span: Span, number: number}[], sections: {span: Span, title: string}[]},
 *   speakers: {label: string, role: string, person: string | null}[], persons: Record<string, string>, asked: any[]}} ReadDocument
 */

export class Transcript extends VElement {
  /** @type {ReadDocument | null} */ #read = null;
  /** @type {Offsets} */ offsets = new Offsets();
  /** @type {Highlights | null} */ #highlights = null;
  /** @type {Margin | null} */ #margin = null;
  /** @type {UnitCursor | null} */ cursor = null;
  /** @type {HTMLElement[]} */ #paragraphs = [];
  /** @type {import('./highlights.js').Stretch[]} */ #stretches = [];

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('scroll', () => this.#margin?.follow(), { passive: true });
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#highlights?.clear();
    this.#highlights = null;
  }

  #observer = new ResizeObserver(() => this.#margin?.redraw());

  // Drawn by hand, once: a transcript of 50,000 words is not a template.
  shouldUpdate() {
    return false;
  }

  /** Shows a document. @param {ReadDocument} read */
  show(read) {
    this.#highlights?.clear();
    this.#read = read;
    this.offsets = new Offsets();
    this.#paragraphs = [];
    const page = document.createElement('div');
    page.className = 'transcript-page';
    const words = document.createElement('div');
    words.className = 'transcript-words';
    words.lang = read.document.language === 'und' ? '' : read.document.language;
    const builder = new PageBuilder(read, this.offsets);
    read.layers.paragraphs.forEach((paragraph, index) => {
      const element = builder.paragraph(paragraph, index);
      this.#paragraphs.push(element);
      words.append(element);
    });
    const margin = document.createElement('div');
    margin.className = 'transcript-margin';
    page.append(words, margin);
    this.replaceChildren(page);
    this.#highlights = new Highlights(this.offsets);
    this.#margin = new Margin(this, margin, (id) => this.tell('v-pick', id));
    this.cursor = new UnitCursor(read.text, read.layers);
    this.tabIndex = 0;
    this.role = 'document';
    this.ariaLabel = t('read.transcript', { name: read.document.name });
  }

  get text() {
    return this.#read?.text ?? '';
  }

  /** Draws codings and proposals. @param {(import('./highlights.js').Stretch & {label: string, retained?: boolean, memos?: number})[]} stretches */
  draw(stretches) {
    this.#stretches = stretches;
    this.#highlights?.draw(stretches);
    this.#margin?.draw(stretches);
  }

  /** @param {string} way @param {Span[]} spans */
  mark(way, spans) {
    this.#highlights?.mark(way, spans);
  }

  /** The extracts at a place, the shortest first. @param {number} offset */
  at(offset) {
    return this.#stretches
      .filter((it) => it.start <= offset && offset < it.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** The stretch of the text that is selected; null when none is, or it is empty. @returns {Span | null} */
  selected() {
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) {
      return null;
    }
    const range = selection.getRangeAt(0);
    if (!this.contains(range.startContainer) && !this.contains(range.endContainer)) {
      return null;
    }
    const start = this.offsets.offset(range.startContainer, range.startOffset);
    const end = this.offsets.offset(range.endContainer, range.endOffset);
    return start === null || end === null ? null : this.#trimmed({ start, end });
  }

  /** Leaves out the blanks around, and a label before. @param {Span} span @returns {Span | null} */
  #trimmed(span) {
    let { start, end } = span;
    for (const mark of this.#read?.layers.marks ?? []) {
      if (mark.kind !== 'NOTE' && mark.span.start <= start && start < mark.span.end) {
        start = mark.span.end;
      }
    }
    while (start < end && /\s/.test(this.text[start])) {
      start++;
    }
    while (start < end && /\s/.test(this.text[end - 1])) {
      end--;
    }
    return start < end ? { start, end } : null;
  }

  /** Selects a stretch, as a person would. @param {Span} span */
  select(span) {
    const range = this.offsets.range(span.start, span.end);
    getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  /** The place of the text under a point of the window. @param {number} x @param {number} y */
  offsetAt(x, y) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? this.offsets.offset(caret.offsetNode, caret.offset) : null;
  }

  /** Brings a stretch into view, near the top third, when it is not there. @param {Span} span @param {boolean} [always] */
  reveal(span, always = false) {
    const rect = this.rect(span);
    const frame = this.getBoundingClientRect();
    if (always || rect.top < frame.top + 40 || rect.bottom > frame.bottom - 40) {
      this.scrollTop += rect.top - frame.top - frame.height / 3;
    }
    this.#margin?.follow();
  }

  /** Where a stretch stands in the window. @param {Span} span */
  rect(span) {
    const first = this.offsets.range(span.start, Math.min(span.start + 1, span.end)).getBoundingClientRect();
    const last = this.offsets.range(Math.max(span.end - 1, span.start), span.end).getBoundingClientRect();
    return { top: first.top, bottom: Math.max(first.bottom, last.bottom), left: first.left, right: last.right };
  }

  /** The number of the paragraph that holds a place, from 1. @param {number} offset */
  paragraphAt(offset) {
    const paragraphs = this.#read?.layers.paragraphs ?? [];
    let low = 0;
    let high = paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (paragraphs[middle].span.start <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  /** The stretch of the text that is in view. @returns {Span} */
  inView() {
    const paragraphs = this.#read?.layers.paragraphs ?? [];
    if (paragraphs.length === 0) {
      return { start: 0, end: 0 };
    }
    const top = this.scrollTop;
    const bottom = top + this.clientHeight;
    const first = this.#paragraphFrom(top);
    let last = this.#paragraphFrom(bottom);
    last = Math.min(last, paragraphs.length - 1);
    return { start: paragraphs[first].span.start, end: paragraphs[last].span.end };
  }

  /** The first paragraph that ends below a height. @param {number} height */
  #paragraphFrom(height) {
    let low = 0;
    let high = this.#paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const element = this.#paragraphs[middle];
      if (element.offsetTop + element.offsetHeight <= height) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Chooses which stripe is current. @param {string | null} id */
  choose(id) {
    this.#margin?.choose(id);
    const stretch = this.#stretches.find((it) => it.id === id);
    this.mark('chosen', stretch ? [stretch] : []);
  }

  /** Puts the focus on the stripes. */
  focusStripes() {
    this.#margin?.focus();
  }
}
customElements.define('v-transcript', Transcript);

/** Builds the elements of paragraphs. */
class PageBuilder {
  #read;
  #offsets;
  #turn = 0;
  #page = 0;

  /** @param {ReadDocument} read @param {Offsets} offsets */
  constructor(read, offsets) {
    this.#read = read;
    this.#offsets = offsets;
  }

  /** @param {Paragraph} paragraph @param {number} index */
  paragraph(paragraph, index) {
    const { layers } = this.#read;
    const element = document.createElement('div');
    element.className = 'para';
    element.dataset.n = String(index + 1);
    const side = document.createElement('div');
    side.className = 'side';
    const words = document.createElement(paragraph.style === 'HEADING' ? 'h3' : 'p');
    if (paragraph.style === 'LIST_ITEM') {
      words.className = 'item';
    }
    while (this.#turn < layers.turns.length && layers.turns[this.#turn].span.end <= paragraph.span.start) {
      this.#turn++;
    }
    const turn = layers.turns[this.#turn];
    if (turn && turn.span.start < paragraph.span.end && turn.span.end > paragraph.span.start) {
      element.dataset.role = turn.role.toLowerCase();
      if (turn.span.start >= paragraph.span.start && turn.startMs !== null && !this.#hasTime(turn)) {
        side.dataset.time = clock(turn.startMs);
      }
    }
    const page = layers.pages[this.#page];
    if (page && page.span.start <= paragraph.span.start) {
      element.dataset.page = t('read.page', { number: page.number });
      while (this.#page < layers.pages.length && layers.pages[this.#page].span.start <= paragraph.span.start) {
        this.#page++;
      }
    }
    this.#fill(paragraph.span, side, words);
    element.append(side, words);
    return element;
  }

  /** @param {Turn} turn */
  #hasTime(turn) {
    return this.#read.layers.marks.some(
      (mark) => mark.kind === 'TIMECODE' && mark.span.start >= turn.span.start && mark.span.end <= turn.speech.start,
    );
  }

  /**
   * Puts the text of a paragraph into its elements: every character once, in order.
   *
   * @param {Span} span @param {HTMLElement} side @param {HTMLElement} words
   */
  #fill(span, side, words) {
    let at = span.start;
    let isBeginning = true;
    for (const piece of this.#pieces(span)) {
      this.#text(at, piece.span.start, words);
      isBeginning &&= this.#read.text.slice(at, piece.span.start).trim() === '';
      const isBeside = isBeginning && (piece.kind === 'LABEL' || piece.kind === 'TIMECODE');
      const element = document.createElement(piece.kind === 'BOLD' ? 'b' : piece.kind === 'ITALIC' ? 'em' : 'span');
      element.className = isBeside ? piece.kind.toLowerCase() : `inline-${piece.kind.toLowerCase()}`;
      this.#text(piece.span.start, piece.span.end, element);
      (isBeside ? side : words).append(element);
      at = piece.span.end;
    }
    this.#text(at, span.end, words);
  }

  /** @param {number} start @param {number} end @param {HTMLElement} into */
  #text(start, end, into) {
    if (start < end) {
      const node = document.createTextNode(this.#read.text.slice(start, end));
      this.#offsets.add(node, start);
      into.append(node);
    }
  }

  /** Marks and set-off words of a paragraph, in order, none over another. @param {Span} span */
  #pieces(span) {
    const { marks, emphases } = this.#read.layers;
    const all = [
      ...within(marks, span).map((mark) => ({ span: mark.span, kind: /** @type {string} */ (mark.kind) })),
      ...within(emphases, span).map((emphasis) => ({ span: emphasis.span, kind: emphasis.style })),
    ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    let end = span.start;
    return all
      .map((piece) => ({ ...piece, span: { start: Math.max(piece.span.start, span.start), end: Math.min(piece.span.end, span.end) } }))
      .filter((piece) => {
        const isFree = piece.span.start >= end && piece.span.end > piece.span.start;
        if (isFree) {
          end = piece.span.end;
        }
        return isFree;
      });
  }
}

/**
 * Those of a sorted list that touch a stretch.
 *
 * @template {{span: Span}} T
 * @param {T[]} sorted @param {Span} span
 * @returns {T[]}
 */
function within(sorted, span) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle].span.end <= span.start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  let end = low;
  while (end < sorted.length && sorted[end].span.start < span.end) {
    end++;
  }
  return sorted.slice(low, end);
}

