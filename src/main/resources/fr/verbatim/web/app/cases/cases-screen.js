// Cases and their variables as a table that is edited like a spreadsheet.

import { html, nothing } from 'lit';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { attempt, study } from '../study.js';
import { language, t } from '../texts.js';
import { Changes, valueOf } from './changes.js';

/**
 * @typedef {{name: string, type: 'DATE' | 'NUMBER' | 'YES_NO' | 'CHOICE' | 'TEXT', values: string[], misfits: string[]}} Variable
 * @typedef {{person: {id: string, name: string, variables: Record<string, string>}, speakers: {document: string, name: string, label: string}[]}} Case
 * @typedef {{row: number, column: number}} Place `row` 0 holds the names of the variables, `column` 0 those of the cases
 */

export class CasesScreen extends VElement {
  static properties = {
    variables: { state: true },
    cases: { state: true },
    added: { state: true },
    at: { state: true },
    editing: { state: true },
  };

  constructor() {
    super();
    /** @type {Variable[]} */ this.variables = [];
    /** @type {Case[]} */ this.cases = [];
    /** @type {string[]} new variables, which no case has a value of yet */ this.added = [];
    /** @type {Place} the cell that the arrows are on */ this.at = { row: 1, column: 0 };
    /** @type {string | null} what the field of the cell begins with; null while no cell is edited */ this.editing = null;
    this.changes = new Changes(this);
    this.again = () => this.load();
  }

  connectedCallback() {
    super.connectedCallback();
    study.addEventListener('change', this.again);
    document.title = `${t('common.place.cases')} – Verbatim`;
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('change', this.again);
  }

  async load() {
    const table = await attempt(() => api.get('/api/cases'));
    if (table) {
      this.variables = table.variables;
      const order = new Intl.Collator(language, { numeric: true });
      this.cases = table.cases.sort((/** @type {Case} */ a, /** @type {Case} */ b) => order.compare(a.person.name, b.person.name));
      this.added = this.added.filter((name) => !this.variables.some((it) => it.name.toLowerCase() === name.toLowerCase()));
    }
  }

  /** @returns {Variable[]} */
  get columns() {
    return [...this.variables, ...this.added.map((name) => ({ name, type: /** @type {const} */ ('TEXT'), values: [], misfits: [] }))];
  }

  render() {
    return html`
      <main class="cases-screen">
        <header class="cases-head">
          <h1>${t('common.place.cases')}</h1>
          <span class="count" role="status">${t('cases.count', { n: this.cases.length })}</span>
          <span class="spring"></span>
          <button type="button" class="primary" @click=${() => this.changes.newCase()}>${t('cases.new')}</button>
          <button type="button" @click=${() => this.changes.newVariable()}>${t('cases.new-variable')}</button>
        </header>
        <p class="hint">${t('cases.hint')}</p>
        ${this.cases.length === 0 ? html`<p class="none">${t('cases.none')}</p>` : this.#table()}
      </main>
    `;
  }

  #table() {
    const { columns } = this;
    return html`
      <div class="table-frame">
        <table class="cases-table" role="grid" aria-label=${t('common.place.cases')} @keydown=${this.#key} @paste=${(/** @type {ClipboardEvent} */ event) => this.changes.paste(event)}>
          <thead>
            <tr>
              <th scope="col" class="case-name">${t('cases.case')}</th>
              ${columns.map((variable, index) => this.#heading(variable, index + 1))}
              <th scope="col">${t('cases.speakers')}</th>
            </tr>
          </thead>
          <tbody>
            ${this.cases.map((it, index) => this.#line(it, index + 1, columns))}
          </tbody>
        </table>
      </div>
      ${columns.map((variable, index) => html`<datalist id="choices-${index + 1}">${(variable.type === 'TEXT' ? [] : variable.values).map((it) => html`<option value=${it}></option>`)}</datalist>`)}
    `;
  }

  /** @param {number} row @param {number} column */
  #isAt(row, column) {
    return this.at.row === row && this.at.column === column;
  }

  /** @param {Variable} variable @param {number} column */
  #heading(variable, column) {
    return html`
      <th scope="col" data-cell="0-${column}" tabindex=${this.#isAt(0, column) ? 0 : -1} @focus=${() => (this.at = { row: 0, column })}>
        <span class="variable-name">${variable.name}</span>
        <small>${t(`cases.type.${variable.type}`)}</small>
        <span class="cell-tools">
          <button type="button" class="icon" tabindex="-1" aria-label=${t('cases.rename-variable', { name: variable.name })} @click=${() => this.changes.renameVariable(variable.name)}>✎</button>
          <button type="button" class="icon" tabindex="-1" aria-label=${t('corpus.remove-variable', { name: variable.name })} @click=${() => this.changes.removeVariable(variable.name)}>×</button>
        </span>
      </th>
    `;
  }

  /** @param {Case} it @param {number} row @param {Variable[]} columns */
  #line(it, row, columns) {
    return html`
      <tr>
        <th scope="row" class="case-name" data-cell="${row}-0" tabindex=${this.#isAt(row, 0) ? 0 : -1} @focus=${() => (this.at = { row, column: 0 })} @dblclick=${() => this.#edit(row, 0)}>
          ${this.#isAt(row, 0) && this.editing !== null ? this.#field() : it.person.name}
          <span class="cell-tools">
            <button type="button" class="icon" tabindex="-1" aria-label=${t('cases.remove', { name: it.person.name })} @click=${() => this.changes.removeCase(it)}>×</button>
          </span>
        </th>
        ${columns.map((variable, index) => this.#cell(it, row, variable, index + 1))}
        <td class="joined">${it.speakers.map((speaker, index) => html`${index ? ', ' : ''}<a href="/documents/${speaker.document}">${speaker.label}, ${speaker.name}</a>`)}</td>
      </tr>
    `;
  }

  /** @param {Case} it @param {number} row @param {Variable} variable @param {number} column */
  #cell(it, row, variable, column) {
    const value = valueOf(it, variable.name);
    const isMisfit = value !== '' && variable.misfits.includes(value);
    return html`
      <td data-cell="${row}-${column}" tabindex=${this.#isAt(row, column) ? 0 : -1} class=${isMisfit ? 'misfit' : ''}
        title=${isMisfit ? t('cases.misfit', { type: t(`cases.type.${variable.type}`) }) : nothing}
        @focus=${() => (this.at = { row, column })} @click=${(/** @type {Event} */ event) => this.#isAt(row, column) && /** @type {HTMLElement} */ (event.currentTarget).focus()}
        @dblclick=${() => this.#edit(row, column)}>${this.#isAt(row, column) && this.editing !== null ? this.#field() : value}</td>
    `;
  }

  #field() {
    const { row, column } = this.at;
    const label = column === 0 ? t('cases.case') : t('corpus.value-of', { name: this.columns[column - 1].name });
    return html`<input class="cell-field" aria-label=${label} autocomplete="off" list=${column ? `choices-${column}` : nothing} .value=${this.editing ?? ''}
      @blur=${(/** @type {Event} */ event) => this.#save(/** @type {HTMLInputElement} */ (event.target).value)} />`;
  }

  // --- Keys -------------------------------------------------------------------------------------

  /** @param {KeyboardEvent} event */
  #key(event) {
    const field = /** @type {HTMLElement} */ (event.target).closest('.cell-field');
    const { row, column } = this.at;
    if (field instanceof HTMLInputElement) {
      this.#fieldKey(event, field);
      return;
    }
    if (!(event.target instanceof HTMLElement) || !event.target.dataset.cell || event.altKey || ((event.ctrlKey || event.metaKey) && !['Home', 'End'].includes(event.key))) {
      return;
    }
    const last = this.columns.length;
    /** @type {Record<string, Place>} */
    const moves = {
      ArrowDown: { row: row + 1, column }, ArrowUp: { row: row - 1, column }, ArrowRight: { row, column: column + 1 }, ArrowLeft: { row, column: column - 1 },
      Home: { row: event.ctrlKey ? 1 : row, column: 0 }, End: { row: event.ctrlKey ? this.cases.length : row, column: last },
      PageDown: { row: row + 10, column }, PageUp: { row: Math.max(1, row - 10), column },
    };
    if (event.key in moves) {
      event.preventDefault();
      this.go(moves[event.key]);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      row === 0 ? this.changes.renameVariable(this.columns[column - 1].name) : this.#edit(row, column);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (row === 0) {
        this.changes.removeVariable(this.columns[column - 1].name);
      } else if (column === 0) {
        this.changes.removeCase(this.cases[row - 1]);
      } else {
        this.changes.set(row, column, '');
      }
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && row > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.#edit(row, column, event.key);
    }
  }

  /** @param {KeyboardEvent} event @param {HTMLInputElement} field */
  async #fieldKey(event, field) {
    const { row, column } = this.at;
    /** @type {Record<string, Place>} */
    const next = { Enter: { row: row + (event.shiftKey ? -1 : 1), column }, Tab: { row, column: column + (event.shiftKey ? -1 : 1) } };
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.editing = null;
      this.go(this.at);
    } else if (event.key in next && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      if (await this.#save(field.value)) {
        this.go(next[event.key]);
      } else {
        field.focus();
      }
    }
  }

  /** @param {Place} place */
  go(place) {
    const row = Math.max(0, Math.min(this.cases.length, place.row));
    const column = Math.max(row === 0 ? 1 : 0, Math.min(this.columns.length, place.column));
    this.at = { row, column };
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector(`[data-cell="${row}-${column}"]`))?.focus());
  }

  /** @param {number} row @param {number} column @param {string} [typed] what was typed, in place of what is there */
  #edit(row, column, typed) {
    const it = this.cases[row - 1];
    if (!it) {
      return;
    }
    this.at = { row, column };
    this.editing = typed ?? (column === 0 ? it.person.name : valueOf(it, this.columns[column - 1].name));
    this.updateComplete.then(() => {
      const field = /** @type {HTMLInputElement | null} */ (this.querySelector('.cell-field'));
      field?.focus();
      typed === undefined ? field?.select() : field?.setSelectionRange(typed.length, typed.length);
    });
  }

  // --- Changes ----------------------------------------------------------------------------------

  /** Saves what stands in the field. @param {string} value @returns {Promise<boolean>} */
  async #save(value) {
    if (this.editing === null || this.isSaving) {
      return true;
    }
    this.isSaving = true;
    const done = await this.changes.set(this.at.row, this.at.column, value.trim());
    this.isSaving = false;
    if (done) {
      this.editing = null;
    }
    return done;
  }

  isSaving = false;
}

customElements.define('v-cases', CasesScreen);
