// The whole transcript: paragraphs numbered, who speaks and when beside the words.

import { VElement } from '../element.js';
import { Highlights } from './highlights.js';
import { Offsets } from './offsets.js';
import { Margin } from './margin.js';
import { UnitCursor } from './unit-cursor.js';
import { PageBuilder } from './paragraphs.js';
import { t } from '../texts.js';

/**
 * @typedef {import('./paragraphs.js').Span} Span
 * @typedef {import('./paragraphs.js').ReadDocument} ReadDocument
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
    this.addEventListener('scroll', () => this.#follow(), { passive: true });
    addEventListener('beforeprint', this.#all);
    addEventListener('afterprint', this.#again);
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#all);
    removeEventListener('afterprint', this.#again);
    this.#observer.disconnect();
    this.#highlights?.clear();
    this.#highlights = null;
  }

  #observer = new ResizeObserver(() => this.settle());

  /** The part of the page that is drawn: what is in view, and a view before and after it. */
  #near = { top: 0, bottom: -1 };

  #all = () => this.#highlights?.near({ start: 0, end: Infinity });
  #again = () => this.settle();

  #follow() {
    if (this.scrollTop < this.#near.top || this.scrollTop + this.clientHeight > this.#near.bottom) {
      this.#drawNear();
    }
  }

  #drawNear() {
    const height = this.clientHeight;
    this.#near = { top: Math.max(0, this.scrollTop - height), bottom: this.scrollTop + 2 * height };
    this.#highlights?.near(this.near());
    this.#margin?.redraw();
  }

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
    this.#observer.disconnect();
    this.#observer.observe(this);
    this.#observer.observe(words);
    this.#highlights = new Highlights(this.offsets);
    this.#margin = new Margin(this, margin, (id) => this.tell('v-pick', id));
    this.cursor = new UnitCursor(read.text, read.layers);
    this.tabIndex = 0;
    this.role = 'document';
    this.ariaLabel = t('read.transcript', { name: read.document.name });
    this.#near = { top: 0, bottom: -1 };
  }

  /** The element of a paragraph. @param {number} index from 0 @returns {HTMLElement | undefined} */
  element(index) {
    return this.#paragraphs[index];
  }

  /** Paragraphs have become higher or lower: what stands beside them is placed anew. */
  settle() {
    this.#margin?.forget();
    this.#drawNear();
  }

  /** The stretch of the text that is drawn. @returns {Span} */
  near() {
    return this.between(this.#near.top, this.#near.bottom);
  }

  get text() {
    return this.#read?.text ?? '';
  }

  /** Draws codings and proposals. @param {(import('./highlights.js').Stretch & {label: string, coder?: string, retained?: boolean, memos?: number})[]} stretches */
  draw(stretches) {
    this.#stretches = stretches;
    this.#follow();
    this.#highlights?.draw(stretches.flatMap(underlines));
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
    this.#follow();
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
    return this.between(this.scrollTop, this.scrollTop + this.clientHeight);
  }

  /** The paragraphs between two heights of the page, as a stretch of the text. @param {number} top @param {number} bottom @returns {Span} */
  between(top, bottom) {
    const paragraphs = this.#read?.layers.paragraphs ?? [];
    if (paragraphs.length === 0) {
      return { start: 0, end: 0 };
    }
    const first = this.#paragraphFrom(top);
    const last = Math.min(this.#paragraphFrom(bottom), paragraphs.length - 1);
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

/**
 * What is underlined of a stretch: all of it, unless it says which words.
 *
 * @param {import('./highlights.js').Stretch} stretch
 * @returns {import('./highlights.js').Stretch[]}
 */
function underlines(stretch) {
  return stretch.words ? stretch.words.map((span, index) => ({ ...stretch, ...span, id: `${stretch.id}/${index}` })) : [stretch];
}
