// The palette at a passage: type to find a code or to make one, Enter gives it.

import { html, nothing } from 'lit';
import { VElement } from '../element.js';
import { fold, study } from '../study.js';
import { quoted, t } from '../texts.js';
import { vars } from '../vars.js';

/**
 * @typedef {{kind: 'code', id: string} | {kind: 'new', name: string} | {kind: 'vivo', name: string}} Choice
 */

const LONGEST_VIVO = 60;

export class Palette extends VElement {
  static properties = {
    open: { type: Boolean, reflect: true },
    words: { attribute: false },
    recent: { attribute: false },
    typed: { state: true },
    index: { state: true },
    heading: { attribute: false },
  };

  constructor() {
    super();
    this.open = false;
    /** What is to be coded. */ this.words = '';
    /** @type {string[]} the codes given last */ this.recent = [];
    this.typed = '';
    this.index = 0;
    this.heading = '';
  }

  /** Opens under a place of the window. @param {{top: number, bottom: number, left: number}} rect @param {string} words @param {string} title */
  show(rect, words, title) {
    this.words = words;
    this.heading = title;
    this.typed = '';
    this.index = 0;
    this.open = true;
    this.updateComplete.then(() => {
      const box = /** @type {HTMLElement} */ (this.querySelector('.palette'));
      const under = innerHeight - rect.bottom - 16;
      const above = rect.top - 16;
      const isUnder = under >= 300 || under >= above;
      box.style.setProperty('--room', `${Math.max(220, isUnder ? under : above)}px`);
      box.style.left = `${Math.max(8, Math.min(rect.left, innerWidth - box.offsetWidth - 8))}px`;
      if (isUnder) {
        box.style.top = `${Math.min(rect.bottom + 8, innerHeight - 228)}px`;
      } else {
        box.style.bottom = `${innerHeight - rect.top + 8}px`;
      }
      this.querySelector('input')?.focus();
    });
  }

  hide() {
    this.open = false;
  }

  /** @returns {Choice[]} */
  get choices() {
    const wanted = fold(this.typed.trim());
    const codes = study.applicable().map((use) => use.code);
    const rank = (/** @type {import('../study.js').Code} */ code) => {
      const names = [code.name, code.key, ...code.aliases].map(fold);
      if (names.some((name) => name.startsWith(wanted))) {
        return 0;
      }
      if (names.some((name) => name.split(/[\s'-]/).some((word) => word.startsWith(wanted)))) {
        return 1;
      }
      if (names.some((name) => name.includes(wanted))) {
        return 2;
      }
      return fold(study.above(code)).includes(wanted) ? 3 : -1;
    };
    const found = wanted
      ? codes.map((code) => ({ code, rank: rank(code) })).filter((it) => it.rank >= 0).sort((a, b) => a.rank - b.rank).map((it) => it.code)
      : [
          ...this.recent.map((id) => study.code(id)).filter((code) => code !== undefined),
          ...codes.filter((code) => !this.recent.includes(code.id)),
        ];
    /** @type {Choice[]} */
    const choices = found.map((code) => ({ kind: 'code', id: code.id }));
    const typed = this.typed.trim();
    if (typed && !codes.some((code) => fold(code.name) === fold(typed))) {
      choices.push({ kind: 'new', name: typed });
    }
    const vivo = this.words.trim();
    if (vivo && vivo.length <= LONGEST_VIVO && !vivo.includes('\n')) {
      choices.push({ kind: 'vivo', name: vivo });
    }
    return choices;
  }

  render() {
    if (!this.open) {
      return nothing;
    }
    const choices = this.choices;
    const current = choices[this.index];
    return html`
      <div class="palette" role="dialog" aria-label=${this.heading}>
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant=${current ? `palette-${this.index}` : nothing}
          aria-label=${this.heading}
          autocomplete="off"
          spellcheck="false"
          placeholder=${t('read.palette.placeholder')}
          .value=${this.typed}
          @input=${(/** @type {InputEvent} */ event) => {
            this.typed = /** @type {HTMLInputElement} */ (event.target).value;
            this.index = 0;
          }}
          @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event, choices)}
        />
        <ul id="palette-list" role="listbox" aria-label=${t('read.palette.list')}>
          ${choices.map((choice, index) => this.#choice(choice, index))}
        </ul>
        ${current?.kind === 'code' ? this.#meaning(current.id) : nothing}
        <p class="hint">${t('read.palette.hint')}</p>
      </div>
    `;
  }

  /** @param {Choice} choice @param {number} index */
  #choice(choice, index) {
    const chosen = index === this.index;
    return html`
      <li
        id="palette-${index}"
        role="option"
        aria-selected=${chosen}
        class=${chosen ? 'current' : ''}
        @mousemove=${() => (this.index = index)}
        @mousedown=${(/** @type {MouseEvent} */ event) => event.preventDefault()}
        @click=${(/** @type {MouseEvent} */ event) => this.#take(choice, event.ctrlKey || event.metaKey)}
      >
        ${choice.kind === 'code'
          ? html`<i class="swatch" ${vars({ '--code': study.color(choice.id) })}></i>
              <span>${study.code(choice.id)?.name}</span>
              <small>${study.above(/** @type {any} */ (study.code(choice.id)))}</small>`
          : html`<i class="swatch new"></i>
              <span>${t(choice.kind === 'new' ? 'read.palette.create' : 'read.palette.vivo', { name: quoted(choice.name) })}</span>`}
      </li>
    `;
  }

  /** The definition at hand while coding. @param {string} id */
  #meaning(id) {
    const code = study.code(id);
    if (!code?.definition && !code?.include) {
      return nothing;
    }
    return html`
      <div class="meaning" tabindex="0" @keydown=${(/** @type {KeyboardEvent} */ event) => this.#keyInMeaning(event)}>
        <p>${code.definition}</p>
        ${code.include ? html`<p><b>${t('read.include')}</b> ${code.include}</p>` : nothing}
        ${code.exclude ? html`<p><b>${t('read.exclude')}</b> ${code.exclude}</p>` : nothing}
        ${code.examples.length ? html`<p class="example">${quoted(code.examples[0])}</p>` : nothing}
      </div>
    `;
  }

  /** A long definition is scrolled by its own keys. @param {KeyboardEvent} event */
  #keyInMeaning(event) {
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.tell('v-palette-close');
    }
  }

  /** @param {KeyboardEvent} event @param {Choice[]} choices */
  #key(event, choices) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.index = (this.index + step + choices.length) % Math.max(1, choices.length);
      this.updateComplete.then(() => this.querySelector('.current')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (choices[this.index]) {
        this.#take(choices[this.index], event.ctrlKey || event.metaKey);
      }
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.tell('v-palette-close');
    }
    event.stopPropagation();
  }

  /** @param {Choice} choice @param {boolean} more whether the palette stays, for another code */
  #take(choice, more) {
    this.tell('v-code', { choice, more });
    if (more) {
      this.typed = '';
      this.index = 0;
    }
  }
}
customElements.define('v-palette', Palette);
