// The extract that is chosen: what it is coded with and how it speaks, its memos.

import { html, nothing } from 'lit';
import { VElement } from '../element.js';
import { study } from '../study.js';
import { moment, quoted, t } from '../texts.js';
import { vars } from '../vars.js';

const REGISTERS = ['GENERAL', 'TOLD', 'OBSERVED'];
const TONES = ['VALUED', 'DEPLORED', 'AMBIVALENT'];

/**
 * @typedef {{id: string, code: string, coder: string, span: {start: number, end: number} | null,
 *   register: string | null, tone: string | null, retained: boolean, quote: string}} Coded
 * @typedef {{memo: {id: string, subject: string, about: string, type: string, text: string, coder: string, created: string},
 *   span: {start: number, end: number} | null}} Note
 */

export class ExtractCard extends VElement {
  static properties = { extract: { attribute: false }, words: { attribute: false }, memos: { attribute: false } };

  constructor() {
    super();
    /** @type {Coded | null} */ this.extract = null;
    this.words = '';
    /** @type {Note[]} */ this.memos = [];
  }

  render() {
    const { extract } = this;
    if (!extract) {
      return nothing;
    }
    const code = study.code(extract.code);
    return html`
      <section class="card" aria-label=${t('read.extract')} ${vars({ '--code': study.color(extract.code) })}>
        <div class="card-head">
          <i class="swatch"></i><b>${code?.name}</b>
          <button type="button" class="icon" aria-label=${t('common.close')} @click=${() => this.tell('v-pick', null)}>×</button>
        </div>
        <p class="words">${quoted(this.words.length > 300 ? `${this.words.slice(0, 290)} […]` : this.words)}</p>
        <p class="count">${t('read.coded-by', { coder: extract.coder })}</p>
        <div class="qualities">
          <button
            type="button"
            class="toggle"
            aria-pressed=${extract.retained}
            @click=${() => this.#qualify({ retained: !extract.retained })}
          >
            ★ ${t('read.retained')}
          </button>
          ${this.#choice('register', REGISTERS)} ${this.#choice('tone', TONES)}
        </div>
        <div class="actions">
          <button type="button" @click=${() => this.tell('v-command', 'recode')}>${t('read.recode')} <kbd>C</kbd></button>
          <button type="button" @click=${() => this.tell('v-command', 'memo')}>${t('read.memo')} <kbd>M</kbd></button>
          <button type="button" @click=${() => this.tell('v-command', 'remove')}>${t('read.remove')} <kbd>${t('read.key.delete')}</kbd></button>
        </div>
        ${this.memos.map(
          (note) => html`
            <article class="memo">
              <p>${note.memo.text}</p>
              <small>${note.memo.type ? `${note.memo.type} · ` : ''}${note.memo.coder}, ${moment(note.memo.created)}</small>
              <button type="button" class="icon" aria-label=${t('read.memo-remove')} @click=${() => this.tell('v-memo-remove', note.memo.id)}>×</button>
            </article>
          `,
        )}
      </section>
    `;
  }

  /** @param {'register' | 'tone'} quality @param {string[]} values */
  #choice(quality, values) {
    return html`
      <label>
        ${t(`read.${quality}`)}
        <select
          @change=${(/** @type {Event} */ event) =>
            this.#qualify({ [quality]: /** @type {HTMLSelectElement} */ (event.target).value || null })}
        >
          <option value="" ?selected=${!this.extract?.[quality]}>${t('read.unsaid')}</option>
          ${values.map((it) => html`<option value=${it} ?selected=${this.extract?.[quality] === it}>${t(`read.${quality}.${it}`)}</option>`)}
        </select>
      </label>
    `;
  }

  /** @param {Partial<Coded>} changed */
  #qualify(changed) {
    this.tell('v-qualify', { id: this.extract?.id, changed });
  }
}
customElements.define('v-extract-card', ExtractCard);
