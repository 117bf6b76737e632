// All memos: found, written, written anew in place, thrown away.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../api.js';
import { ask } from '../dialog.js';
import { VElement } from '../element.js';
import { attempt, fold, say, study } from '../study.js';
import { moment, t } from '../texts.js';

/**
 * @typedef {{memo: {id: string, subject: string, about: string, type: string, text: string, coder: string, created: string},
 *   subject: string, passage: {document: string, span: {start: number, end: number}} | null}} Listed
 */

const SUBJECTS = ['STUDY', 'DOCUMENT', 'CODE', 'CASE', 'CODING', 'PASSAGE'];

export class MemosScreen extends VElement {
  static properties = {
    memos: { state: true },
    cases: { state: true },
    words: { state: true },
    type: { state: true },
    subject: { state: true },
    coder: { state: true },
    editing: { state: true },
  };

  constructor() {
    super();
    /** @type {Listed[]} */ this.memos = [];
    /** @type {{id: string, name: string}[]} */ this.cases = [];
    this.words = '';
    /** @type {string | null} null for all */ this.type = null;
    this.subject = '';
    this.coder = '';
    /** @type {string | null} */ this.editing = null;
    this.refresh = () => this.#load();
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${t('memos.heading')} – Verbatim`;
    study.addEventListener('refresh', this.refresh);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
  }

  async #load() {
    const told = await attempt(() => api.get('/api/memos'));
    this.memos = told ? told.toReversed() : this.memos;
  }

  get types() {
    /** @type {Map<string, number>} */
    const counts = new Map();
    this.memos.forEach(({ memo }) => counts.set(memo.type, (counts.get(memo.type) ?? 0) + 1));
    return [...counts].sort((a, b) => b[1] - a[1]);
  }

  get shown() {
    const words = fold(this.words);
    return this.memos.filter(
      ({ memo, subject }) =>
        (this.type === null || memo.type === this.type) &&
        (!this.subject || memo.subject === this.subject) &&
        (!this.coder || memo.coder === this.coder) &&
        fold(`${memo.text} ${memo.type} ${subject}`).includes(words),
    );
  }

  async #write() {
    this.cases = (await attempt(() => api.get('/api/memos/cases'))) ?? [];
    const about = [
      { value: 'STUDY ', label: t('memos.subject.STUDY') },
      ...study.documents.map((it) => ({ value: `DOCUMENT ${it.document.id}`, label: it.document.name })),
      ...study.uses.map((it) => ({ value: `CODE ${it.code.id}`, label: `${t('memos.subject.CODE')} : ${it.code.name}` })),
      ...this.cases.map((it) => ({ value: `CASE ${it.id}`, label: `${t('memos.subject.CASE')} : ${it.name}` })),
    ];
    ask({
      heading: t('memos.new'),
      fields: [
        { name: 'text', label: t('memos.text'), kind: 'area', needed: true },
        { name: 'about', label: t('memos.about'), kind: 'choice', options: about, value: 'STUDY ' },
        { name: 'type', label: t('memos.type'), suggestions: this.types.map(([type]) => type).filter(Boolean) },
      ],
      confirm: t('common.save'),
      done: async ({ text, about: chosen, type }) => {
        const [subject, id] = chosen.split(' ');
        return this.#saved(await attempt(() => api.post('/api/memos', { subject, about: id, type, text })));
      },
    });
  }

  /** @param {unknown} saved */
  #saved(saved) {
    if (saved) {
      study.changed();
      say(t('memos.saved'));
    }
    return saved;
  }

  /** @param {Event} event @param {Listed['memo']} memo */
  async #rewrite(event, memo) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const { text, type } = Object.fromEntries(new FormData(form));
    const saved = await attempt(() => api.patch(`/api/memos/${memo.id}`, { text, type }));
    if (this.#saved(saved)) {
      this.editing = null;
      await this.#load();
      this.#focusEdit(memo.id);
    }
  }

  /** @param {string} id */
  async #edit(id) {
    this.editing = id;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.memo-card textarea'))?.focus();
  }

  /** @param {string} id */
  async #focusEdit(id) {
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-memo="${id}"] button`))?.focus();
  }

  /** @param {string} id */
  async #remove(id) {
    const removed = await attempt(() => api.delete(`/api/memos/${id}`));
    if (removed !== undefined) {
      study.changed();
      say(t('memos.removed'));
    }
  }

  render() {
    const { shown } = this;
    const coders = [...new Set(this.memos.map((it) => it.memo.coder))].sort();
    return html`
      <main class="cards">
        <header>
          <h1>${t('memos.heading')}</h1>
          <button type="button" class="primary" @click=${() => this.#write()}>${t('memos.new')}</button>
        </header>
        ${this.memos.length ? this.#choices(coders) : html`<p class="hint">${t('memos.empty')}</p>`}
        ${this.memos.length ? html`<p role="status">${shown.length ? t('memos.count', { n: shown.length }) : t('memos.none')}</p>` : nothing}
        <ul class="card-list">${repeat(shown, (it) => it.memo.id, (it) => this.#card(it))}</ul>
      </main>
    `;
  }

  /** @param {string[]} coders */
  #choices(coders) {
    return html`
      <div class="choices">
        <label>${t('memos.find')} <input type="search" .value=${this.words} @input=${(/** @type {Event} */ event) => (this.words = /** @type {HTMLInputElement} */ (event.target).value)} /></label>
        <label>${t('memos.subject')}
          <select @change=${(/** @type {Event} */ event) => (this.subject = /** @type {HTMLSelectElement} */ (event.target).value)}>
            <option value="">${t('memos.any')}</option>
            ${SUBJECTS.map((it) => html`<option value=${it}>${t(`memos.subject.${it}`)}</option>`)}
          </select>
        </label>
        <label>${t('memos.coder')}
          <select @change=${(/** @type {Event} */ event) => (this.coder = /** @type {HTMLSelectElement} */ (event.target).value)}>
            <option value="">${t('memos.any')}</option>
            ${coders.map((it) => html`<option value=${it}>${it}</option>`)}
          </select>
        </label>
      </div>
      <div class="types" role="group" aria-label=${t('memos.type')}>
        <button type="button" class="toggle" aria-pressed=${this.type === null} @click=${() => (this.type = null)}>${t('memos.any')}</button>
        ${this.types.map(
          ([type, count]) => html`<button type="button" class="toggle" aria-pressed=${this.type === type} @click=${() => (this.type = this.type === type ? null : type)}>${type || t('memos.no-type')} <small>${count}</small></button>`,
        )}
      </div>
      <p class="hint">${t('memos.types-note')}</p>
    `;
  }

  /** @param {Listed} listed */
  #card(listed) {
    const { memo } = listed;
    return html`
      <li class="memo-card" data-memo=${memo.id}>
        <p class="about">${this.#about(listed)}</p>
        ${this.editing === memo.id
          ? html`<form
              @submit=${(/** @type {Event} */ event) => this.#rewrite(event, memo)}
              @keydown=${(/** @type {KeyboardEvent} */ event) => {
                if (event.key === 'Escape') {
                  this.editing = null;
                  this.#focusEdit(memo.id);
                } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                  /** @type {HTMLFormElement} */ (event.currentTarget).requestSubmit();
                }
              }}
            >
              <textarea name="text" rows="7" required aria-label=${t('memos.text')}>${memo.text}</textarea>
              <label>${t('memos.type')} <input name="type" value=${memo.type} list="memo-types" /></label>
              <datalist id="memo-types">${this.types.map(([type]) => html`<option value=${type}></option>`)}</datalist>
              <button class="primary">${t('common.save')}</button>
              <button type="button" @click=${() => (this.editing = null)}>${t('common.cancel')}</button>
            </form>`
          : html`<p class="words">${memo.text}</p>`}
        <small>${memo.type ? html`<b>${memo.type}</b> · ` : nothing}${memo.coder}, ${moment(memo.created)}</small>
        <span class="acts">
          <button type="button" aria-label=${t('memos.edit-one')} @click=${() => this.#edit(memo.id)}>${t('memos.edit')}</button>
          <button type="button" aria-label=${t('memos.remove-one')} @click=${() => this.#remove(memo.id)}>${t('memos.remove')}</button>
        </span>
      </li>
    `;
  }

  /** @param {Listed} listed */
  #about({ memo, subject, passage }) {
    const kind = t(`memos.subject.${memo.subject}`);
    const place = passage ? `/documents/${passage.document}?at=${passage.span.start}-${passage.span.end}` : null;
    const link =
      place ?? (memo.subject === 'DOCUMENT' || memo.subject === 'PASSAGE' ? `/documents/${memo.about}` : memo.subject === 'CODE' ? `/codebook?code=${memo.about}` : memo.subject === 'CASE' ? '/cases' : null);
    const words = subject.length > 160 ? `${subject.slice(0, 150)} […]` : subject;
    return html`<small>${kind}</small> ${link ? html`<a href=${link}>${words}</a>` : words}`;
  }
}
customElements.define('v-memos', MemosScreen);
