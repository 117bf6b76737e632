// Where a query is typed: it is completed while typing, and a mistake is marked where it is.

import { html, nothing } from 'lit';
import { api, Problem } from '../api.js';
import { VElement } from '../element.js';
import { t } from '../texts.js';

/** @typedef {{start: number, end: number, proposals: {kind: string, text: string}[]}} Completion */

const PAUSE = 90;

export class QueryBox extends VElement {
  static properties = {
    name: {},
    value: { attribute: false },
    label: { attribute: false },
    problem: { attribute: false },
    completion: { state: true },
    active: { state: true },
  };

  constructor() {
    super();
    this.name = 'query';
    this.value = '';
    this.label = '';
    /** @type {Problem | null} */ this.problem = null;
    /** @type {Completion | null} */ this.completion = null;
    this.active = -1;
    this.timer = 0;
    this.asked = 0;
  }

  get input() {
    return /** @type {HTMLInputElement} */ (this.querySelector('input'));
  }

  focusInput() {
    this.input.focus();
    this.input.select();
  }

  #typed() {
    this.value = this.input.value;
    this.problem = null;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.#complete(), PAUSE);
  }

  async #complete() {
    const asked = ++this.asked;
    const said = new URLSearchParams({ q: this.value, caret: String(this.input.selectionStart ?? this.value.length) });
    try {
      const completion = await api.get(`/api/search/completion?${said}`);
      if (asked === this.asked && document.activeElement === this.input) {
        this.completion = completion.proposals.length ? completion : null;
        this.active = -1;
      }
    } catch {
      // What is typed can be searched for without being completed.
      this.completion = null;
    }
  }

  #close() {
    window.clearTimeout(this.timer);
    this.asked += 1;
    this.completion = null;
    this.active = -1;
  }

  /** @param {{kind: string, text: string}} proposal */
  #choose(proposal) {
    const { start, end } = /** @type {Completion} */ (this.completion);
    const rest = this.value.slice(end);
    const goesOn = proposal.kind === 'FIELD' || rest.startsWith(' ') || rest.startsWith(')');
    const words = proposal.text + (goesOn ? '' : ' ');
    this.value = this.value.slice(0, start) + words + rest;
    this.#close();
    this.input.value = this.value;
    this.input.focus();
    this.input.setSelectionRange(start + words.length, start + words.length);
    this.#complete();
  }

  #submit() {
    this.#close();
    this.tell('v-query', { name: this.name, query: this.value.trim() });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const proposals = this.completion?.proposals ?? [];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (proposals.length) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.active = (this.active + step + proposals.length + (this.active < 0 && step < 0 ? 1 : 0)) % proposals.length;
        this.updateComplete.then(() => this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
      } else {
        this.#complete();
      }
    } else if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      this.#complete();
    } else if (event.key === 'Escape' && this.completion) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Tab' && this.completion && this.active >= 0) {
      event.preventDefault();
      this.#choose(proposals[this.active]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.active >= 0 ? this.#choose(proposals[this.active]) : this.#submit();
    }
  }

  /** The query again, under the input, with its mistake underlined. */
  #marked() {
    const offset = this.problem?.offset ?? null;
    if (offset === null) {
      return nothing;
    }
    const rest = this.value.slice(offset);
    const word = /^\s*[^\s]+/.exec(rest)?.[0] ?? ' ';
    return html`<div class="query-mark" aria-hidden="true"><span>${this.value.slice(0, offset)}</span><mark>${word}</mark></div>`;
  }

  render() {
    const { problem } = this;
    const isOpen = this.completion !== null;
    return html`
      <div class="query-line">
        <div class="query-field">
          ${this.#marked()}
          <input
            id=${this.name}
            role="combobox"
            aria-label=${this.label}
            aria-autocomplete="list"
            aria-expanded=${isOpen}
            aria-controls="${this.name}-proposals"
            aria-activedescendant=${this.active >= 0 ? `${this.name}-proposal-${this.active}` : nothing}
            aria-invalid=${problem ? 'true' : 'false'}
            aria-describedby=${problem ? `${this.name}-problem` : nothing}
            autocomplete="off"
            spellcheck="false"
            placeholder=${t(`search.placeholder.${this.name}`)}
            .value=${this.value}
            @input=${this.#typed}
            @keydown=${this.#key}
            @blur=${this.#close}
            @scroll=${(/** @type {Event} */ event) => {
              const mark = this.querySelector('.query-mark');
              if (mark) {
                mark.scrollLeft = /** @type {HTMLElement} */ (event.target).scrollLeft;
              }
            }}
          />
          <ul id="${this.name}-proposals" class="proposals" role="listbox" aria-label=${t('search.proposals')} ?hidden=${!isOpen}>
            ${this.completion?.proposals.map(
              (it, index) => html`<li
                id="${this.name}-proposal-${index}"
                role="option"
                aria-selected=${index === this.active}
                @mousedown=${(/** @type {Event} */ event) => {
                  event.preventDefault();
                  this.#choose(it);
                }}
              ><code>${it.text}</code><small>${t(`search.kind.${it.kind}`)}</small></li>`,
            )}
          </ul>
        </div>
        <button type="button" class="primary" @click=${this.#submit}>${t(`search.do.${this.name}`)}</button>
      </div>
      ${problem
        ? html`<p id="${this.name}-problem" class="query-problem" role="alert">
            ${problem.message}
            ${problem.correction
              ? html`<button type="button" @click=${() => {
                  this.value = /** @type {string} */ (problem.correction);
                  this.#submit();
                }}>${t('search.correct')} <code>${problem.correction}</code></button>`
              : nothing}
          </p>`
        : nothing}
    `;
  }
}
customElements.define('v-query-box', QueryBox);
