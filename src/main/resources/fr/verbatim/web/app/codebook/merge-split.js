// Two codes made one, one made two; extracts of one code that overlap made one.

import { html, nothing } from 'lit';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { attempt, fold, say, study } from '../study.js';
import { quoted, t } from '../texts.js';

/**
 * @typedef {import('../study.js').Code} Code
 * @typedef {import('../read/segments.js').Extract} Extract
 */

/** What is told of a merge before it is done. */
const PREVIEWED = /** @type {const} */ (['extracts', 'twins', 'overlapping', 'memos', 'children']);

class MergeSplit extends VElement {
  static properties = {
    code: { attribute: false },
    number: { attribute: false },
    into: { state: true },
    preview: { state: true },
    union: { state: true },
    extracts: { state: true },
    picked: { state: true },
    to: { state: true },
    doubles: { state: true },
  };

  constructor() {
    super();
    /** @type {Code | null} */ this.code = null;
    this.number = 0;
    this.into = '';
    /** @type {{extracts: number, twins: number, overlapping: number, memos: number, children: number} | null} */ this.preview = null;
    this.union = false;
    /** @type {Extract[]} */ this.extracts = [];
    /** @type {Set<string>} */ this.picked = new Set();
    this.to = '';
    /** @type {Extract[][]} */ this.doubles = [];
  }

  /** @param {Map<string, any>} changed */
  updated(changed) {
    if (changed.has('code') && changed.get('code')?.id !== this.code?.id) {
      this.into = '';
      this.preview = null;
      this.picked = new Set();
      this.#load();
    } else if (changed.has('number')) {
      this.#load();
    }
  }

  async #load() {
    const { code } = this;
    if (!code?.applied) {
      return;
    }
    const [extracts, doubles] = (await attempt(() => Promise.all([api.get(`/api/extracts?code=${code.id}`), api.get(`/api/codes/${code.id}/doubles`)]))) ?? [];
    if (extracts && code === this.code) {
      this.extracts = extracts.filter((/** @type {Extract} */ it) => it.code === code.key);
      this.doubles = doubles;
      this.picked = new Set([...this.picked].filter((id) => this.extracts.some((it) => it.id === id)));
    }
  }

  /** @param {string} into */
  async #preview(into) {
    this.into = into;
    this.preview = into ? await attempt(() => api.get(`/api/codes/${this.code?.id}/merge?into=${into}`)) ?? null : null;
    this.union = (this.preview?.overlapping ?? 0) > 0;
  }

  async #merge() {
    const { code, into } = this;
    const merged = code && (await attempt(() => api.post(`/api/codes/${code.id}/merge`, { into, union: this.union })));
    if (merged) {
      await attempt(() => study.refresh());
      this.tell('v-choose-code', { code: merged.id });
      this.#said(t('codebook.merged', { from: quoted(code.name), into: quoted(merged.name) }));
    }
  }

  async #split() {
    const { code } = this;
    const known = study.applicable().find((use) => fold(use.code.name) === fold(this.to.trim()));
    const made =
      code &&
      (await attempt(() =>
        api.post(`/api/codes/${code.id}/split`, { extracts: [...this.picked], to: known?.code.id ?? null, name: known ? null : this.to.trim() }),
      ));
    if (made) {
      const n = this.picked.size;
      this.picked = new Set();
      await attempt(() => study.refresh());
      this.#said(t('codebook.split-done', { n, name: quoted(made.name) }));
    }
  }

  async #join() {
    const joined = await attempt(() => api.post(`/api/codes/${this.code?.id}/doubles`, {}));
    if (joined) {
      await attempt(() => study.refresh());
      this.#said(t('codebook.joined', { n: joined.length }));
    }
  }

  /** @param {string} sentence */
  #said(sentence) {
    say(sentence, { label: t('common.undo'), act: () => document.dispatchEvent(new CustomEvent('v-global', { detail: 'undo' })) });
  }

  render() {
    const { code, preview } = this;
    if (!code) {
      return nothing;
    }
    if (!code.applied) {
      return html`<p class="hint">${t('codebook.is-rubrique')}</p>`;
    }
    return html`
      <section>
        <h2>${t('codebook.merge')}</h2>
        <label>
          ${t('codebook.merge-into', { name: quoted(code.name) })}
          <select @change=${(/** @type {Event} */ event) => this.#preview(/** @type {HTMLSelectElement} */ (event.target).value)}>
            <option value="">${t('codebook.choose')}</option>
            ${study.applicable().filter((use) => use.code.id !== code.id).map((use) => html`<option value=${use.code.id} ?selected=${use.code.id === this.into}>${use.code.name}</option>`)}
          </select>
        </label>
        ${preview
          ? html`<ul class="consequences">
                ${PREVIEWED.filter((what) => what === 'extracts' || preview[what] > 0).map((what) => html`<li>${t(`codebook.merge.${what}`, { n: preview[what] })}</li>`)}
              </ul>
              ${preview.overlapping > preview.twins
                ? html`<label class="check"
                    ><input type="checkbox" .checked=${this.union} @change=${(/** @type {Event} */ event) => (this.union = /** @type {HTMLInputElement} */ (event.target).checked)} />
                    ${t('codebook.union')}</label
                  >`
                : nothing}
              <button type="button" class="primary" @click=${() => this.#merge()}>${t('codebook.merge-do')}</button>`
          : nothing}
      </section>
      <section>
        <h2>${t('codebook.split')}</h2>
        <p class="hint">${t('codebook.split-note')}</p>
        <ol class="split">
          ${this.extracts.map(
            (it) => html`<li>
              <label>
                <input type="checkbox" .checked=${this.picked.has(it.id)} @change=${(/** @type {Event} */ event) => this.#pick(it.id, /** @type {HTMLInputElement} */ (event.target).checked)} />
                <q>${quoted(it.text.length > 220 ? `${it.text.slice(0, 210)} […]` : it.text)}</q>
                <small>${it.document} · ${it.coder}</small>
              </label>
            </li>`,
          )}
        </ol>
        <label for="split-to">${t('codebook.split-to', { n: this.picked.size })}</label>
        <input id="split-to" list="split-codes" autocomplete="off" .value=${this.to} @input=${(/** @type {InputEvent} */ event) => (this.to = /** @type {HTMLInputElement} */ (event.target).value)} />
        <datalist id="split-codes">${study.applicable().filter((use) => use.code.id !== code.id).map((use) => html`<option value=${use.code.name}></option>`)}</datalist>
        <button type="button" class="primary" ?disabled=${this.picked.size === 0 || !this.to.trim()} @click=${() => this.#split()}>${t('codebook.split-do')}</button>
      </section>
      ${this.doubles.length
        ? html`<section>
            <h2>${t('codebook.doubles')}</h2>
            <p>${t('codebook.doubles-note', { n: this.doubles.length })}</p>
            <button type="button" @click=${() => this.#join()}>${t('codebook.doubles-do')}</button>
          </section>`
        : nothing}
    `;
  }

  /** @param {string} id @param {boolean} is */
  #pick(id, is) {
    const picked = new Set(this.picked);
    is ? picked.add(id) : picked.delete(id);
    this.picked = picked;
  }
}
customElements.define('v-merge-split', MergeSplit);
