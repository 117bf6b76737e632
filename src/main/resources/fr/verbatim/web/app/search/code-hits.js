// Codes the passages found, all but those left out, as one change.

import { html, nothing } from 'lit';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { attempt, fold, say, study } from '../study.js';
import { quoted, t } from '../texts.js';
import { keyOf } from './kwic.js';

/** @typedef {import('./kwic.js').Passage} Passage */

const EXTENTS = ['0', 'sentence', 'turn', '5', '10'];

export class CodeHits extends VElement {
  static properties = {
    query: { attribute: false },
    inside: { attribute: false },
    without: { attribute: false },
    code: { state: true },
    name: { state: true },
    extent: { state: true },
    preview: { state: true },
    working: { state: true },
  };

  constructor() {
    super();
    this.query = '';
    this.inside = '';
    /** @type {Map<string, Passage>} */ this.without = new Map();
    /** the identity of the code chosen; empty for none, or a new one */ this.code = '';
    this.name = '';
    this.extent = '0';
    /** @type {{passages: number, already: number} | null} */ this.preview = null;
    this.working = false;
    this.asked = 0;
    this.refresh = () => this.#preview();
  }

  connectedCallback() {
    super.connectedCallback();
    study.addEventListener('refresh', this.refresh);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
  }

  firstUpdated() {
    /** @type {HTMLInputElement} */ (this.querySelector('#hits-code')).focus();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (['query', 'inside', 'without', 'code', 'extent'].some((it) => changed.has(it))) {
      this.#preview();
      this.tell('v-coding', { code: this.code, extent: this.extent });
    }
  }

  #wanted() {
    return { query: this.query, in: this.inside, code: this.code, extent: this.extent, without: [...this.without.values()] };
  }

  async #preview() {
    const asked = ++this.asked;
    const preview = this.code ? await attempt(() => api.post('/api/search/preview', this.#wanted())) : null;
    if (asked === this.asked) {
      this.preview = preview ?? null;
    }
  }

  #named() {
    const name = /** @type {HTMLInputElement} */ (this.querySelector('#hits-code')).value.trim();
    this.name = name;
    const folded = fold(name);
    this.code = study.applicable().find((use) => fold(use.code.name) === folded)?.code.id ?? '';
  }

  async #create() {
    const code = await attempt(() => api.post('/api/codes', { name: this.name }));
    if (code) {
      await attempt(() => study.refresh());
      this.code = code.id;
    }
  }

  async #code() {
    this.working = true;
    const extracts = await attempt(() => api.post('/api/search/code', this.#wanted()));
    this.working = false;
    if (extracts) {
      study.changed();
      say(t('search.coded-done', { n: extracts.length, code: quoted(this.name) }));
      this.tell('v-coding-over');
    }
  }

  render() {
    const { preview } = this;
    return html`
      <section class="code-hits" aria-labelledby="code-hits-heading">
        <h2 id="code-hits-heading">${t('search.code-hits')}</h2>
        <p class="hint">${t('search.code-hits-note')}</p>
        <form
          @submit=${(/** @type {Event} */ event) => {
            event.preventDefault();
            if (this.code && preview?.passages) {
              this.#code();
            }
          }}
        >
          <label for="hits-code">${t('search.code')}</label>
          <input id="hits-code" list="hits-codes" autocomplete="off" .value=${this.name} @input=${() => this.#named()} />
          <datalist id="hits-codes">${study.applicable().map((use) => html`<option value=${use.code.name}>${study.above(use.code)}</option>`)}</datalist>
          ${this.name && !this.code
            ? html`<button type="button" @click=${() => this.#create()}>${t('search.code-new', { name: quoted(this.name) })}</button>`
            : nothing}
          <label for="hits-extent">${t('search.extent')}</label>
          <select id="hits-extent" @change=${(/** @type {Event} */ event) => (this.extent = /** @type {HTMLSelectElement} */ (event.target).value)}>
            ${EXTENTS.map((it) => html`<option value=${it} ?selected=${it === this.extent}>${t(`search.extent.${it}`)}</option>`)}
          </select>
          <p class="preview" role="status">
            ${preview ? t('search.preview', { n: preview.passages }) : t('search.preview-none')}
            ${preview?.already ? t('search.preview-already', { n: preview.already }) : nothing}
            ${this.without.size ? t('search.preview-without', { n: this.without.size }) : nothing}
          </p>
          <div class="actions">
            <button type="submit" class="primary" ?disabled=${!preview?.passages || this.working}>
              ${this.working ? t('search.working') : t('search.code-do', { n: preview?.passages ?? 0 })}
            </button>
            <button type="button" @click=${() => this.tell('v-coding-over')}>${t('common.close')}</button>
          </div>
        </form>
      </section>
    `;
  }
}
customElements.define('v-code-hits', CodeHits);

/** Left out or not, by turns. @param {Map<string, Passage>} without @param {Passage} passage */
export function leftOut(without, passage) {
  const changed = new Map(without);
  const key = keyOf(passage);
  changed.delete(key) || changed.set(key, passage);
  return changed;
}
