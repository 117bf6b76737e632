// The searches that the study keeps: run, renamed, removed.

import { html, nothing } from 'lit';
import { api } from '../api.js';
import { ask } from '../dialog.js';
import { VElement } from '../element.js';
import { attempt, say, study } from '../study.js';
import { language, quoted, t } from '../texts.js';
import { addressOf, asked } from './address.js';

/** @typedef {{id: string, name: string, query: string}} Saved */

export class SavedSearches extends VElement {
  static properties = { query: { attribute: false }, searches: { state: true } };

  constructor() {
    super();
    /** the query that is shown */ this.query = '';
    /** @type {Saved[]} */ this.searches = [];
    this.refresh = () => this.#load();
  }

  connectedCallback() {
    super.connectedCallback();
    study.addEventListener('refresh', this.refresh);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
  }

  async #load() {
    this.searches = (await attempt(() => api.get('/api/searches'))) ?? this.searches;
  }

  save() {
    ask({
      heading: t('search.save-heading'),
      note: this.query,
      fields: [
        { name: 'name', label: t('search.save-name'), needed: true, suggestions: this.searches.map((it) => it.name) },
      ],
      confirm: t('common.save'),
      done: async ({ name }) => this.#done(await attempt(() => api.post('/api/searches', { name, query: this.query })), 'search.saved', name),
    });
  }

  /** @param {Saved} saved */
  #rename(saved) {
    ask({
      heading: t('search.rename-heading', { name: quoted(saved.name) }),
      note: t('search.rename-note'),
      fields: [{ name: 'name', label: t('search.save-name'), value: saved.name, needed: true }],
      confirm: t('search.rename'),
      done: async ({ name }) => this.#done(await attempt(() => api.patch(`/api/searches/${saved.id}`, { name })), 'search.renamed', name),
    });
  }

  /** @param {Saved} saved */
  async #remove(saved) {
    const removed = await attempt(() => api.delete(`/api/searches/${saved.id}`));
    this.#done(removed, 'search.removed', saved.name);
  }

  /** @param {unknown} answer @param {string} key @param {string} name */
  #done(answer, key, name) {
    if (answer !== undefined) {
      study.changed();
      say(t(key, { name: quoted(name) }));
    }
    return answer === undefined ? undefined : true;
  }

  render() {
    const field = language === 'en' ? 'search' : 'recherche';
    return html`
      <section class="saved" aria-labelledby="saved-heading">
        <h2 id="saved-heading">${t('search.saved-heading')}</h2>
        ${this.query ? html`<button type="button" @click=${() => this.save()}>${t('search.save')} <kbd>S</kbd></button>` : nothing}
        ${this.searches.length ? nothing : html`<p class="hint">${t('search.saved-none')}</p>`}
        <ul>
          ${this.searches.map(
            (it) => html`<li>
              <a href=${addressOf({ ...asked(), q: it.query, page: 1 })} aria-current=${it.query === this.query ? 'true' : 'false'} title="${field}:&quot;${it.name}&quot;">
                <b>${it.name}</b> <code>${it.query}</code>
              </a>
              <button type="button" class="icon" title=${t('search.rename')} aria-label=${t('search.rename-one', { name: quoted(it.name) })} @click=${() => this.#rename(it)}>✎</button>
              <button type="button" class="icon" title=${t('search.remove')} aria-label=${t('search.remove-one', { name: quoted(it.name) })} @click=${() => this.#remove(it)}>×</button>
            </li>`,
          )}
        </ul>
      </section>
    `;
  }
}
customElements.define('v-saved-searches', SavedSearches);
