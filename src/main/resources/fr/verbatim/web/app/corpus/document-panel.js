// What is said of one document: what it is, its variables, who speaks in it. All of it is editable.

import { html, nothing } from 'lit';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { kept } from '../kept.js';
import { attempt, study } from '../study.js';
import { number, t } from '../texts.js';
import { KINDS, LANGUAGES, STATUSES } from './entries.js';
import { layoutChoice } from './layouts.js';
import './speakers.js';

class DocumentPanel extends VElement {
  static properties = { row: { attribute: false }, variables: { attribute: false } };

  constructor() {
    super();
    /** @type {import('./entries.js').Row | null} */ this.row = null;
    /** @type {Map<string, string[]>} those of all documents */ this.variables = new Map();
  }

  render() {
    const { row } = this;
    if (!row) {
      return nothing;
    }
    const { document: it } = row;
    return html`
      <header>
        <button type="button" class="back" @click=${() => this.tell('v-look-away')}>← ${t('corpus.back')}</button>
        <h2>${it.name}</h2>
        <p><a class="read" href="/documents/${it.id}">${t('corpus.read')}</a>
          <small>${t('imports.words', { n: row.words })} · ${t('imports.turns', { n: row.turns })} · ${t('corpus.extracts', { n: row.extracts })}</small></p>
        <p><small>${it.path}</small></p>
        ${it.edited ? html`<p class="hint">${t('corpus.edited-note')}</p>` : nothing}
      </header>
      <div class="facts">
        ${this.#choice('kind', KINDS, it.kind, 'common.kind')} ${this.#choice('words', STATUSES, it.words, 'common.words')}
        ${this.#choice('language', LANGUAGES, it.language, 'corpus.language')}
        ${layoutChoice(row.layout, (layout) => this.tell('v-read-again', { path: it.path, layout }))}
      </div>
      <p class="hint">${t('corpus.layout-note')}</p>
      <section aria-labelledby="variables-heading">
        <h3 id="variables-heading">${t('corpus.column.variables')}</h3>
        <table class="variables">
          <tbody>
            ${Object.entries(it.variables).map(([name, value], index) => this.#variable(name, value, index))}
          </tbody>
        </table>
        <form class="new-variable" @submit=${this.#add}>
          <input name="name" required autocomplete="off" list="variable-names" placeholder=${t('corpus.variable')} aria-label=${t('corpus.variable-name')} />
          <input name="value" required autocomplete="off" placeholder=${t('corpus.value')} aria-label=${t('corpus.value')} />
          <button type="submit">${t('corpus.add')}</button>
          <datalist id="variable-names">${[...this.variables.keys()].filter((name) => !(name in it.variables)).map((name) => html`<option value=${name}></option>`)}</datalist>
        </form>
      </section>
      <v-speakers .row=${row}></v-speakers>
    `;
  }

  /** @param {'kind' | 'words' | 'language'} what @param {string[]} values @param {string} current @param {string} key */
  #choice(what, values, current, key) {
    return html`
      <label>${t(`corpus.${what === 'words' ? 'column.status' : what === 'kind' ? 'column.kind' : 'language'}`)}
        <select @change=${(/** @type {Event} */ event) => this.#say({ [what]: /** @type {HTMLSelectElement} */ (event.target).value })}>
          ${values.map((it) => html`<option value=${it} ?selected=${it === current}>${t(`${key}.${it}`)}</option>`)}
        </select>
      </label>
    `;
  }

  /** @param {string} name @param {string} value @param {number} index */
  #variable(name, value, index) {
    const list = `values-${index}`;
    return html`
      <tr>
        <th scope="row">${name}</th>
        <td>
          <input aria-label=${t('corpus.value-of', { name })} autocomplete="off" list=${list} ${kept(value)}
            @change=${(/** @type {Event} */ event) => this.#say({ variables: { [name]: /** @type {HTMLInputElement} */ (event.target).value.trim() } })} />
          <datalist id=${list}>${(this.variables.get(name) ?? []).map((it) => html`<option value=${it}></option>`)}</datalist>
        </td>
        <td><button type="button" class="icon" aria-label=${t('corpus.remove-variable', { name })} @click=${() => this.#say({ variables: { [name]: '' } })}>×</button></td>
      </tr>
    `;
  }

  /** @param {Event} event */
  async #add(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const values = new FormData(form);
    const name = String(values.get('name')).trim();
    if (name && (await this.#say({ variables: { [name]: String(values.get('value')).trim() } }))) {
      form.reset();
      /** @type {HTMLElement} */ (form.elements.namedItem('name')).focus();
    }
  }

  /** @param {Record<string, unknown>} said */
  async #say(said) {
    const done = await attempt(() => api.patch(`/api/documents/${this.row?.document.id}`, said));
    if (done) {
      study.changed();
    }
    return done;
  }
}
customElements.define('v-document', DocumentPanel);
