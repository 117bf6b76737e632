// The situations: what each is made of, quoted; renamed, no longer marked.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../api.js';
import { ask } from '../dialog.js';
import { VElement } from '../element.js';
import { attempt, fold, say, study } from '../study.js';
import { quoted, t } from '../texts.js';

/**
 * @typedef {{situation: {id: string, name: string, register: string, coder: string},
 *   passages: {passage: {document: string, span: {start: number, end: number}}, text: string, document: string,
 *   speaker: string | null, paragraph: number}[], unplaced: string[]}} View
 */

export class SituationsScreen extends VElement {
  static properties = { situations: { state: true }, words: { state: true }, register: { state: true } };

  constructor() {
    super();
    /** @type {View[]} */ this.situations = [];
    this.words = '';
    this.register = '';
    this.refresh = () => this.#load();
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${t('situations.heading')} – Verbatim`;
    study.addEventListener('refresh', this.refresh);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
  }

  async #load() {
    this.situations = (await attempt(() => api.get('/api/situations'))) ?? this.situations;
  }

  /** @param {View['situation']} situation */
  #rename(situation) {
    ask({
      heading: t('situations.rename-one', { name: quoted(situation.name) }),
      fields: [{ name: 'name', label: t('situations.name'), value: situation.name, needed: true }],
      confirm: t('situations.rename'),
      done: async ({ name }) => {
        const done = await attempt(() => api.patch(`/api/situations/${situation.id}`, { name }));
        if (done) {
          study.changed();
          say(t('situations.renamed', { name: quoted(name) }));
        }
        return done;
      },
    });
  }

  /** @param {View['situation']} situation */
  async #remove(situation) {
    const removed = await attempt(() => api.delete(`/api/situations/${situation.id}`));
    if (removed !== undefined) {
      study.changed();
      say(t('situations.removed', { name: quoted(situation.name) }));
    }
  }

  render() {
    const words = fold(this.words);
    const shown = this.situations.filter(
      ({ situation, passages }) =>
        (!this.register || situation.register === this.register) &&
        fold(`${situation.name} ${passages.map((it) => `${it.text} ${it.document}`).join(' ')}`).includes(words),
    );
    return html`
      <main class="cards">
        <header><h1>${t('situations.heading')}</h1></header>
        ${this.situations.length
          ? html`<div class="choices">
                <label>${t('situations.find')} <input type="search" .value=${this.words} @input=${(/** @type {Event} */ event) => (this.words = /** @type {HTMLInputElement} */ (event.target).value)} /></label>
                <label>${t('situations.register')}
                  <select @change=${(/** @type {Event} */ event) => (this.register = /** @type {HTMLSelectElement} */ (event.target).value)}>
                    <option value="">${t('memos.any')}</option>
                    ${['TOLD', 'OBSERVED'].map((it) => html`<option value=${it}>${t(`situations.register.${it}`)}</option>`)}
                  </select>
                </label>
              </div>
              <p role="status">${t('situations.count', { n: shown.length })}</p>`
          : html`<p class="hint">${t('situations.empty')}</p>`}
        <ul class="card-list">${repeat(shown, (it) => it.situation.id, (it) => this.#card(it))}</ul>
      </main>
    `;
  }

  /** @param {View} view */
  #card({ situation, passages, unplaced }) {
    return html`
      <li class="memo-card">
        <h2>${situation.name}</h2>
        <small>${t(`situations.register.${situation.register}`)} · ${t('situations.by', { coder: situation.coder })} · ${t('situations.passages', { n: passages.length })}</small>
        <ul>
          ${passages.map(
            (it) => html`<li class="part">
              <a href="/documents/${it.passage.document}?at=${it.passage.span.start}-${it.passage.span.end}">
                <q>${quoted(it.text.length > 400 ? `${it.text.slice(0, 390)} […]` : it.text)}</q>
                <small>${it.speaker ? `${it.speaker}, ` : ''}${it.document}, §\u00a0${it.paragraph}</small>
              </a>
            </li>`,
          )}
        </ul>
        ${[...new Set(unplaced)].map(
          (id) => html`<p class="hint"><a href="/documents/${id}">${t('situations.unplaced', {
            n: unplaced.filter((it) => it === id).length, document: study.documents.find((it) => it.document.id === id)?.document.name ?? '',
          })}</a></p>`,
        )}
        <span class="acts">
          <button type="button" aria-label=${t('situations.rename-one', { name: quoted(situation.name) })} @click=${() => this.#rename(situation)}>${t('situations.rename')}</button>
          <button type="button" aria-label=${t('situations.remove-one', { name: quoted(situation.name) })} @click=${() => this.#remove(situation)}>${t('situations.remove')}</button>
        </span>
      </li>
    `;
  }
}
customElements.define('v-situations', SituationsScreen);
