// The paragraphs of a transcript as elements: who speaks and when beside the words.

import { fold } from '../study.js';
import { clock, t } from '../texts.js';

/** @typedef {import('./offsets.js').Offsets} Offsets */

/**
 * @typedef {{start: number, end: number}} Span
 * @typedef {{span: Span, style: string, level: number}} Paragraph
 * @typedef {{span: Span, kind: 'LABEL' | 'TIMECODE' | 'NOTE'}} Mark
 * @typedef {{span: Span, speech: Span, speaker: string | null, role: string, startMs: number | null, endMs: number | null}} Turn
 * @typedef {{document: import('../study.js').Doc, text: string, layers: {paragraphs: Paragraph[], turns: Turn[], marks: Mark[],
 *   emphases: {span: Span, style: string}[], pages: {span: Span, number: number}[], sections: {span: Span, title: string}[]},
 *   speakers: {label: string, role: string, person: string | null}[], persons: Record<string, string>, asked: any[]}} ReadDocument
 */

/** Builds the elements of paragraphs. */
export class PageBuilder {
  #read;
  #offsets;
  #roles;
  #turn = 0;
  #page = 0;

  /** @param {ReadDocument} read @param {Offsets} offsets */
  constructor(read, offsets) {
    this.#read = read;
    this.#offsets = offsets;
    this.#roles = new Map(read.speakers.map((speaker) => [speaker.label, speaker.role]));
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
      element.dataset.role = (this.#roles.get(turn.speaker ?? '') ?? turn.role).toLowerCase();
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
    if (turn?.speaker && turn.span.start >= paragraph.span.start && turn.span.start < paragraph.span.end) {
      this.#sayWho(turn.speaker, side, words);
    }
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
   * Names who speaks where the text names somebody else, or nobody: it was corrected.
   *
   * @param {string} speaker @param {HTMLElement} side @param {HTMLElement} words
   */
  #sayWho(speaker, side, words) {
    const label = side.querySelector('.label') ?? words.querySelector('.inline-label');
    const bare = (/** @type {string} */ text) => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    if (label && bare(label.textContent ?? '') === bare(speaker)) {
      return;
    }
    label?.classList.add('corrected-label');
    const named = document.createElement('span');
    named.className = 'said-by';
    named.textContent = speaker;
    side.append(named);
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

/** The words of a paragraph: its label and its time, and the blanks around, are left out. @param {ReadDocument} read @param {Span} paragraph @returns {Span} */
export function wordsOf(read, paragraph) {
  let { start, end } = paragraph;
  for (const mark of read.layers.marks) {
    if (mark.kind !== 'NOTE' && mark.span.start >= paragraph.start && mark.span.end <= paragraph.end && read.text.slice(start, mark.span.start).trim() === '') {
      start = mark.span.end;
    }
  }
  while (start < end && /\s/.test(read.text[start])) {
    start++;
  }
  while (start < end && /\s/.test(read.text[end - 1])) {
    end--;
  }
  return { start, end };
}
