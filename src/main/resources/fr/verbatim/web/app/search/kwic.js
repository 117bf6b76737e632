// The passages found, one a line, what was found one below the other. One stop for the tab key; the
// arrows, j and k go from line to line.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { VElement } from '../element.js';
import { number, t } from '../texts.js';

/**
 * @typedef {{document: string, span: {start: number, end: number}}} Passage
 * @typedef {{quotation: {passage: Passage, text: string, document: string, speaker: string | null, role: string,
 *   variables: Record<string, string>, paragraph: number}, left: string, right: string}} Found
 */

/** @param {Passage} passage */
export function keyOf(passage) {
  return `${passage.document} ${passage.span.start} ${passage.span.end}`;
}

export class Kwic extends VElement {
  static properties = {
    passages: { attribute: false },
    first: { attribute: false },
    isWide: { attribute: false },
    variable: { attribute: false },
    choosing: { attribute: false },
    without: { attribute: false },
    coded: { attribute: false },
    current: { state: true },
  };

  constructor() {
    super();
    /** @type {Found[]} */ this.passages = [];
    /** the number of the first line */ this.first = 1;
    /** whether a whole sentence or turn is shown */ this.isWide = false;
    /** the variable by which they are ordered, or nothing */ this.variable = '';
    /** whether lines are chosen, to be coded */ this.choosing = false;
    /** @type {Map<string, Passage>} those left out */ this.without = new Map();
    /** @type {Set<string>} those coded already */ this.coded = new Set();
    this.current = 0;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('first')) {
      this.current = 0;
    }
    this.current = Math.min(this.current, Math.max(0, this.passages.length - 1));
  }

  /** Goes some lines on; past the end, to the next page. @param {number} step */
  step(step) {
    const hasFocus = this.contains(document.activeElement);
    const next = hasFocus ? this.current + step : this.current;
    if (next < 0 || next >= this.passages.length) {
      this.tell('v-page', step);
    } else {
      this.focusLine(next);
    }
  }

  /** @param {number} index from 0, or -1 for the last */
  async focusLine(index) {
    this.current = index < 0 ? this.passages.length - 1 : index;
    await this.updateComplete;
    /** @type {HTMLElement | undefined} */ (this.querySelectorAll('a.line')[this.current])?.focus();
  }

  /** Leaves the present line out of what is coded, or takes it in again. */
  toggle() {
    const found = this.passages[this.current];
    if (found && this.choosing) {
      this.tell('v-leave-out', found.quotation.passage);
    }
  }

  render() {
    return html`
      <ol class="kwic ${this.isWide ? 'wide' : ''} ${this.choosing ? 'choosing' : ''}" start=${this.first} aria-label=${t('search.passages')}>
        ${repeat(
          this.passages,
          (it) => keyOf(it.quotation.passage),
          (it, index) => this.#line(it, index),
        )}
      </ol>
    `;
  }

  /** @param {Found} found @param {number} index */
  #line({ quotation, left, right }, index) {
    const { passage } = quotation;
    const key = keyOf(passage);
    const value = this.variable ? quotation.variables[this.variable] : '';
    return html`
      <li class=${this.without.has(key) ? 'left-out' : ''}>
        ${this.choosing
          ? html`<input
              type="checkbox"
              tabindex="-1"
              aria-label=${t('search.take', { number: this.first + index })}
              .checked=${!this.without.has(key)}
              @change=${() => this.tell('v-leave-out', passage)}
            />`
          : nothing}
        <a
          class="line"
          href="/documents/${passage.document}?at=${passage.span.start}-${passage.span.end}"
          tabindex=${index === this.current ? 0 : -1}
          @focus=${() => (this.current = index)}
        >
          <span class="left"><span>${left}</span></span><span class="rest"><span class="node">${flat(quotation.text)}</span><span class="right">${right}</span></span>
          <small class="place"
            ><b>${number(this.first + index)}</b> ${this.coded.has(key) ? html`<i class="coded">${t('search.coded')}</i> ` : nothing}${quotation.speaker ? `${quotation.speaker}, ` : ''}${quotation.document},
            §\u00a0${quotation.paragraph}${value ? ` · ${value}` : ''}</small
          >
        </a>
      </li>
    `;
  }
}
customElements.define('v-kwic', Kwic);

/** @param {string} words */
function flat(words) {
  return words.replace(/[\t\n]/g, ' ');
}
