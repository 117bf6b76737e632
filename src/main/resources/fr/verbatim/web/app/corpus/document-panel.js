// What is said of one document: what it is, its variables, who speaks in it. All of it is editable.

import { html, nothing } from 'lit';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { kept } from '../kept.js';
import { attempt, study } from '../study.js';
import { t } from '../texts.js';
import { KINDS, LANGUAGES, STATUSES } from './entries.js';
import { layoutChoice } from './layouts.js';
import './speakers.js';

class DocumentPanel extends VElement {
  static properties = { row: { attribute: false }, variables: { attribute: false }, told: { state: true } };

  constructor() {
    super();
    /** @type {import('./entries.js').Row | null} */ this.row = null;
    /** @type {Map<string, string[]>} those of all documents */ this.variables = new Map();
    /** @type {{isKept: boolean, isUnsure: boolean, encoding: string | null, doubts: string[], removed: string[]} | null} */ this.told = null;
    this.toldOf = '';
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    // A file that is read again may be told of otherwise: that is another revision.
    const reading = this.row ? `${this.row.document.id} ${this.row.document.revision}` : '';
    if (changed.has('row') && reading !== this.toldOf) {
      this.toldOf = reading;
      this.told = null;
      this.#loadTold(reading);
    }
  }

  /** @param {string} reading */
  async #loadTold(reading) {
    const told = await attempt(() => api.get(`/api/documents/${this.row?.document.id}/account`));
    if (told && reading === this.toldOf) {
      this.told = told;
    }
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
        <h1>${it.name}</h1>
        <p><a class="read" href="/documents/${it.id}">${t('corpus.read')}</a>
          <small>${t('imports.words', { n: row.words })} · ${t('imports.turns', { n: row.turns })} · ${t('corpus.extracts', { n: row.extracts })}</small></p>
        <p><small>${it.path}</small></p>
        <label class="check"><input type="checkbox" .checked=${row.isRead}
          @change=${(/** @type {Event} */ event) => study.setRead(it.id, /** @type {HTMLInputElement} */ (event.target).checked)} />
          ${t('corpus.is-read')}</label>
        ${it.edited ? html`<p class="hint">${t('corpus.edited-note')}</p>` : nothing}
      </header>
      <div class="facts">
        ${this.#choice('kind', t('corpus.column.kind'), KINDS, it.kind, (kind) => t(`common.kind.${kind}`))}
        ${this.#choice('words', t('corpus.column.status'), STATUSES, it.words, (words) => t(`common.words.${words}`))}
        ${this.#choice('language', t('corpus.language'), LANGUAGES, it.language, (language) => t(`corpus.language.${language}`))}
        ${layoutChoice(row.layout, (layout) => this.tell('v-read-again', { path: it.path, layout }))}
      </div>
      <p class="hint">${t('corpus.layout-note')}</p>
      <section aria-labelledby="variables-heading">
        <h2 id="variables-heading">${t('corpus.column.variables')}</h2>
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
      ${this.#told()}
    `;
  }

  /** What the import told of the file. */
  #told() {
    const { told } = this;
    if (!told?.isKept || (!told.isUnsure && told.doubts.length + told.removed.length === 0)) {
      return nothing;
    }
    return html`
      <details class="told" ?open=${told.isUnsure || told.doubts.length > 0}>
        <summary>${t('imports.report')}</summary>
        ${told.isUnsure ? html`<p class="doubts">${t('imports.unsure')}</p>` : nothing}
        <ul class="doubts">${told.doubts.map((it) => html`<li>${it}</li>`)}</ul>
        ${told.removed.length ? html`<p><b>${t('imports.removed')}</b></p><ul>${told.removed.map((it) => html`<li>${it}</li>`)}</ul>` : nothing}
      </details>
    `;
  }

  /**
   * @param {'kind' | 'words' | 'language'} what @param {string} label @param {string[]} values @param {string} current
   * @param {(value: string) => string} named
   */
  #choice(what, label, values, current, named) {
    return html`
      <label>${label}
        <select @change=${(/** @type {Event} */ event) => this.#say({ [what]: /** @type {HTMLSelectElement} */ (event.target).value })}>
          ${values.map((it) => html`<option value=${it} ?selected=${it === current}>${named(it)}</option>`)}
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
