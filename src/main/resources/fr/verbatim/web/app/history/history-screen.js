// What was done, the latest first; and going back in it.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { attempt, say, study } from '../study.js';
import { moment, t } from '../texts.js';

/**
 * @typedef {{line: {number: number, at: string, coder: string, batch: string, undoes: number | null, what: string},
 *   documents: string[], codes: string[], undone: boolean, mine: boolean}} Line
 */

const PAGE = 60;
const ABOUT = ['', 'codings', 'codebook', 'corpus', 'memos', 'situations', 'other'];
const SHOWN = 12;

export class HistoryScreen extends VElement {
  static properties = {
    lines: { state: true },
    isWhole: { state: true },
    coder: { state: true },
    about: { state: true },
    back: { state: true },
  };

  constructor() {
    super();
    /** @type {Line[]} */ this.lines = [];
    this.isWhole = false;
    this.coder = '';
    this.about = '';
    /** @type {{number: number, lines: Line['line'][]} | null} going back to a line, and what that would undo */ this.back = null;
    this.loads = 0;
    this.refresh = () => this.#load(Math.max(PAGE, this.lines.length));
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${t('history.heading')} – Verbatim`;
    study.addEventListener('refresh', this.refresh);
    this.#load(PAGE);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
  }

  /** @param {number} limit @param {number} [before] */
  async #ask(limit, before) {
    const said = new URLSearchParams({ limit: String(limit), ...(before ? { before: String(before) } : {}) });
    if (this.coder) {
      said.set('by', this.coder);
    }
    if (this.about) {
      said.set('about', this.about);
    }
    return /** @type {Promise<Line[] | undefined>} */ (attempt(() => api.get(`/api/history?${said}`)));
  }

  /** @param {number} limit */
  async #load(limit) {
    const load = ++this.loads;
    const lines = await this.#ask(Math.min(1000, limit));
    if (lines && load === this.loads) {
      this.lines = lines;
      this.isWhole = lines.length < Math.min(1000, limit);
    }
  }

  async #more() {
    const load = ++this.loads;
    const lines = await this.#ask(PAGE, this.lines.at(-1)?.line.number);
    if (lines && load === this.loads) {
      this.lines = [...this.lines, ...lines];
      this.isWhole = lines.length < PAGE;
    }
  }

  /** @param {number} number */
  async #preview(number) {
    const lines = await attempt(() => api.get(`/api/history/${number}/back`));
    if (lines) {
      this.back = { number, lines };
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('.back button'))?.focus();
    }
  }

  async #goBack() {
    const back = this.back;
    const done = back && (await attempt(() => api.post(`/api/history/${back.number}/back`, undefined)));
    if (done) {
      this.back = null;
      study.changed();
      say(t('history.back-done', { n: done.length }));
    }
  }

  /** @param {number} number */
  async #undo(number) {
    if (await attempt(() => api.post(`/api/history/${number}/undo`, undefined))) {
      study.changed();
      say(t('history.undo-done'));
    }
  }

  render() {
    const coders = study.summary?.coders ?? [];
    return html`
      <main class="history">
        <h1>${t('history.heading')}</h1>
        <p class="hint">${t('history.note')}</p>
        <div class="choices">
          <label>${t('history.coder')}
            <select @change=${(/** @type {Event} */ event) => this.#filter({ coder: /** @type {HTMLSelectElement} */ (event.target).value })}>
              <option value="">${t('history.everybody')}</option>
              ${coders.map((it) => html`<option value=${it} ?selected=${it === this.coder}>${it}</option>`)}
            </select>
          </label>
          <label>${t('history.about')}
            <select @change=${(/** @type {Event} */ event) => this.#filter({ about: /** @type {HTMLSelectElement} */ (event.target).value })}>
              ${ABOUT.map((it) => html`<option value=${it} ?selected=${it === this.about}>${t(`history.about.${it || 'all'}`)}</option>`)}
            </select>
          </label>
        </div>
        ${this.lines.length ? nothing : html`<p>${t('history.none')}</p>`}
        <ol>${repeat(this.lines, (it) => it.line.number, (it) => this.#line(it))}</ol>
        ${this.isWhole ? nothing : html`<p><button type="button" @click=${() => this.#more()}>${t('history.more')}</button></p>`}
      </main>
    `;
  }

  /** @param {{coder?: string, about?: string}} chosen */
  #filter(chosen) {
    Object.assign(this, chosen);
    this.back = null;
    this.#load(PAGE);
  }

  /** @param {Line} told */
  #line({ line, documents, codes, undone, mine }) {
    return html`
      <li class=${undone ? 'undone' : ''}>
        <span class="number">${line.number}</span>
        <small>${moment(line.at)}<br />${line.coder}</small>
        <div>
          <span class="what">${line.what}</span> ${undone ? html`<span class="badge">${t('history.undone')}</span>` : nothing}
          ${documents.length || codes.length
            ? html`<span class="touched" role="group" aria-label=${t('history.links', { number: line.number })}>
                ${documents.map((it) => this.#document(it))}
                ${codes.map((it) => study.code(it)).map((code) => code && html`<a href="/codebook?code=${code.id}">${code.name}</a>`)}
              </span>`
            : nothing}
        </div>
        <span class="acts">
          ${mine ? html`<button type="button" aria-label=${t('history.undo-one-long', { number: line.number })} @click=${() => this.#undo(line.number)}>${t('history.undo-one')}</button>` : nothing}
          <button type="button" aria-label=${t('history.back-long', { number: line.number })} aria-expanded=${this.back?.number === line.number} @click=${() => this.#preview(line.number)}>${t('history.back')}</button>
        </span>
        ${this.back?.number === line.number ? this.#back(this.back.lines) : nothing}
      </li>
    `;
  }

  /** @param {string} id */
  #document(id) {
    const found = study.documents.find((it) => it.document.id === id);
    return found ? html`<a href="/documents/${id}">${found.document.name}</a>` : html`<span>${t('history.gone')}</span>`;
  }

  /** @param {Line['line'][]} lines */
  #back(lines) {
    return html`
      <div class="back" role="status">
        ${lines.length
          ? html`<p>${t('history.preview', { n: lines.length })}</p>
              <ul>
                ${lines.slice(0, SHOWN).map((it) => html`<li>${it.what}</li>`)}
                ${lines.length > SHOWN ? html`<li>${t('history.preview-more', { count: lines.length - SHOWN })}</li>` : nothing}
              </ul>
              <p class="hint">${t('history.preview-others')}</p>`
          : html`<p>${t('history.preview-none')}</p>`}
        ${lines.length ? html`<button type="button" class="primary" @click=${() => this.#goBack()}>${t('history.back-do', { n: lines.length })}</button>` : nothing}
        <button type="button" @click=${() => (this.back = null)}>${t('common.close')}</button>
      </div>
    `;
  }
}
customElements.define('v-history', HistoryScreen);
