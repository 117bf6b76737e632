// The corpus: its documents as a table, what is said of the one that is looked at, and imports.

import { html, nothing } from 'lit';
import { address, api } from '../api.js';
import { VElement } from '../element.js';
import { attempt, study } from '../study.js';
import { language, number, t } from '../texts.js';
import { COLUMNS, filtered, KINDS, PROGRESS, progress, rowsOf, sorted, variablesOf, voices } from './entries.js';
import './document-panel.js';
import './import-panel.js';
import { sentFrom } from './sending.js';

/** @typedef {import('./entries.js').Row} Row */

class CorpusScreen extends VElement {
  static properties = {
    entries: { state: true },
    chosen: { state: true },
    filter: { state: true },
    column: { state: true },
    direction: { state: true },
    isOver: { state: true },
    isLooking: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./entries.js').Entry[]} */ this.entries = [];
    /** @type {string | null} */ this.chosen = null;
    this.filter = { words: '', kind: '', progress: '', variable: '', value: '' };
    /** @type {import('./entries.js').Column} */ this.column = 'name';
    /** @type {1 | -1} */ this.direction = 1;
    /** whether files are held over the page */ this.isOver = false;
    /** whether a narrow window shows the document rather than the table */ this.isLooking = false;
    this.refresh = () => this.requestUpdate();
    this.again = () => this.#load();
  }

  connectedCallback() {
    super.connectedCallback();
    study.addEventListener('refresh', this.refresh);
    study.addEventListener('change', this.again);
    document.title = `${t('common.place.corpus')} – Verbatim`;
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
    study.removeEventListener('change', this.again);
  }

  async #load() {
    const entries = await attempt(() => api.get('/api/corpus'));
    if (entries) {
      this.entries = entries;
    }
  }

  get importPanel() {
    return /** @type {import('./import-panel.js').ImportPanel | null} */ (this.querySelector('v-import'));
  }

  render() {
    const all = rowsOf(this.entries);
    const shown = sorted(filtered(all, this.filter), this.column, this.direction, language);
    const chosen = all.find((row) => row.document.id === this.chosen);
    return html`
      <main
        class="corpus-screen ${this.isOver ? 'over' : ''} ${this.isLooking && chosen ? 'looking' : ''}"
        @dragover=${this.#dragOver}
        @dragleave=${(/** @type {DragEvent} */ event) => {
          if (!this.contains(/** @type {Node | null} */ (event.relatedTarget))) {
            this.isOver = false;
          }
        }}
        @drop=${this.#drop}
        @v-read-again=${(/** @type {CustomEvent} */ event) => this.importPanel?.again([event.detail.path], event.detail.layout)}
        @v-look=${(/** @type {CustomEvent} */ event) => this.#look(event.detail)}
        @v-look-away=${() => {
          this.isLooking = false;
          this.updateComplete.then(() => this.#row(this.chosen)?.focus());
        }}
      >
        <section class="corpus-list" aria-labelledby="corpus-heading">
          <header class="corpus-head">
            <h1 id="corpus-heading">${t('common.place.corpus')}</h1>
            ${this.#filters(all)}
            <span class="adders">
              ${this.#adder('files', false)} ${this.#adder('folder', true)}
              <small>${t('corpus.drop-hint')}</small>
            </span>
          </header>
          <v-import></v-import>
          <p class="count" role="status">${this.#told(shown)}</p>
          ${all.length === 0
            ? html`<p class="none">${t('corpus.none')}</p>`
            : shown.length === 0
              ? html`<p class="none">${t('corpus.none-shown')}
                  <button type="button" @click=${() => (this.filter = { words: '', kind: '', progress: '', variable: '', value: '' })}>${t('corpus.show-all')}</button></p>`
              : this.#table(shown)}
        </section>
        <aside class="document-side" aria-label=${t('corpus.about-document')}>
          ${chosen
            ? html`<v-document .row=${chosen} .variables=${variablesOf(all)}></v-document>`
            : html`<p class="hint">${t('corpus.choose-hint')}</p>`}
        </aside>
        <div class="drop-here" ?hidden=${!this.isOver}><strong>${t('corpus.drop-here')}</strong></div>
      </main>
    `;
  }

  /** @param {Row[]} shown */
  #told(shown) {
    const words = shown.reduce((sum, row) => sum + row.words, 0);
    const coded = shown.filter((row) => row.mine > 0).length;
    return t('corpus.count', { n: shown.length, all: study.documents.length, words, coded });
  }

  /** @param {Row[]} all */
  #filters(all) {
    const variables = variablesOf(all);
    const { filter } = this;
    const set = (/** @type {Partial<typeof filter>} */ changed) => (this.filter = { ...filter, ...changed });
    const value = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).value;
    return html`
      <span class="filters" role="search" aria-label=${t('corpus.filter')}>
        <input type="search" placeholder=${t('corpus.filter')} aria-label=${t('corpus.filter')} .value=${filter.words}
          @input=${(/** @type {Event} */ event) => set({ words: value(event) })} />
        <select aria-label=${t('corpus.column.kind')} @change=${(/** @type {Event} */ event) => set({ kind: value(event) })}>
          <option value="" ?selected=${!filter.kind}>${t('corpus.all-kinds')}</option>
          ${KINDS.filter((kind) => all.some((row) => row.document.kind === kind)).map(
            (kind) => html`<option value=${kind} ?selected=${filter.kind === kind}>${t(`common.kind.${kind}`)}</option>`,
          )}
        </select>
        <select aria-label=${t('corpus.column.progress')} @change=${(/** @type {Event} */ event) => set({ progress: value(event) })}>
          <option value="" ?selected=${!filter.progress}>${t('corpus.any-progress')}</option>
          ${PROGRESS.map((it) => html`<option value=${it} ?selected=${filter.progress === it}>${t(`corpus.progress.${it}`)}</option>`)}
        </select>
        ${variables.size
          ? html`<select aria-label=${t('corpus.variable')} @change=${(/** @type {Event} */ event) => set({ variable: value(event), value: '' })}>
              <option value="" ?selected=${!filter.variable}>${t('corpus.any-variable')}</option>
              ${[...variables.keys()].map((name) => html`<option value=${name} ?selected=${filter.variable === name}>${name}</option>`)}
            </select>`
          : nothing}
        ${filter.variable
          ? html`<select aria-label=${t('corpus.value-of', { name: filter.variable })} @change=${(/** @type {Event} */ event) => set({ value: value(event) })}>
              <option value="" ?selected=${!filter.value}>${t('corpus.any-value')}</option>
              ${(variables.get(filter.variable) ?? []).map((it) => html`<option value=${it} ?selected=${filter.value === it}>${it}</option>`)}
            </select>`
          : nothing}
      </span>
    `;
  }

  /** A button that opens the system's choice of files. @param {'files' | 'folder'} what @param {boolean} isFolder */
  #adder(what, isFolder) {
    return html`
      <button type="button" class=${isFolder ? '' : 'primary'} @click=${() => /** @type {HTMLElement} */ (this.querySelector(`#add-${what}`)).click()}>
        ${t(`corpus.add-${what}`)}
      </button>
      <input id="add-${what}" type="file" multiple hidden ?webkitdirectory=${isFolder} aria-label=${t(`corpus.add-${what}`)}
        @change=${(/** @type {Event} */ event) => {
          const input = /** @type {HTMLInputElement} */ (event.target);
          this.importPanel?.send([...(input.files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
          input.value = '';
        }} />
    `;
  }

  /** @param {Row[]} shown */
  #table(shown) {
    const current = shown.some((row) => row.document.id === this.chosen) ? this.chosen : shown[0].document.id;
    return html`
      <div class="table-frame">
        <table class="documents-table" role="grid" aria-labelledby="corpus-heading" @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event, shown)}>
          <thead>
            <tr>
              ${COLUMNS.map((column) => this.#heading(column))}
              <th scope="col" class="of-variables">${t('corpus.column.variables')}</th>
              <th scope="col" class="of-strip">${t('corpus.column.strip')}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((row) => this.#line(row, row.document.id === current))}
          </tbody>
        </table>
      </div>
    `;
  }

  /** @param {import('./entries.js').Column} column */
  #heading(column) {
    const isSorted = this.column === column;
    const direction = this.direction > 0 ? 'ascending' : 'descending';
    return html`
      <th scope="col" class="of-${column}" aria-sort=${isSorted ? direction : 'none'}>
        <button type="button" class="text" @click=${() => {
          this.direction = isSorted ? (this.direction > 0 ? -1 : 1) : 1;
          this.column = column;
        }}>${t(`corpus.column.${column}`)}<span aria-hidden="true">${isSorted ? (this.direction > 0 ? ' ▲' : ' ▼') : ''}</span></button>
      </th>
    `;
  }

  /** @param {Row} row @param {boolean} isCurrent */
  #line(row, isCurrent) {
    const { document: it } = row;
    const named = Object.entries(it.variables).filter(([, value]) => value.trim());
    return html`
      <tr data-id=${it.id} tabindex=${isCurrent ? 0 : -1} aria-selected=${it.id === this.chosen} @click=${() => this.#look(it.id)}
        @dblclick=${() => this.#read(it.id)}>
        <td class="of-name"><a href="/documents/${it.id}" tabindex="-1">${broken(it.name)}</a>${it.edited ? html` <small title=${t('corpus.edited-note')}>${t('corpus.edited')}</small>` : nothing}</td>
        <td class="of-kind">${t(`common.kind.${it.kind}`)}</td>
        <td class="of-status">${t(`common.words.${it.words}`)}</td>
        <td class="of-speakers">${voices(row).map((voice, index) => html`${index ? ', ' : ''}<span title=${t(`corpus.role.${voice.role}`)} class=${voice.role === 'RESPONDENT' ? '' : 'quiet'}>${voice.person ?? voice.label}${voice.role === 'RESPONDENT' ? '' : ` (${t(`corpus.role-short.${voice.role}`)})`}</span>`)}</td>
        <td class="of-words number">${number(row.words)}</td>
        <td class="of-turns number">${number(row.turns)}</td>
        <td class="of-progress">${this.#progress(row)}</td>
        <td class="of-variables"><small>${named.map(([name, value]) => `${name}\u00a0: ${value}`).join(' · ')}</small></td>
        <td class="of-strip"><img class="strip" loading="lazy" alt="" src=${address(`/api/documents/${it.id}/strip.svg?number=${study.number}`)} /></td>
      </tr>
    `;
  }

  /** @param {Row} row */
  #progress(row) {
    const isUnread = progress(row) === 'unread';
    return html`${row.mine > 0 ? t('corpus.coded', { n: row.mine }) : html`<span class=${isUnread ? 'quiet' : ''}>${t(`corpus.progress.${progress(row)}`)}</span>`}${row.mine > 0 && row.isRead
      ? html` <span class="quiet">· ${t('corpus.progress.read')}</span>`
      : nothing}${row.extracts > row.mine ? html` <span class="quiet">· ${t('corpus.others-coded', { n: row.extracts - row.mine })}</span>` : nothing}`;
  }

  /** @param {KeyboardEvent} event @param {Row[]} shown */
  #key(event, shown) {
    const line = /** @type {HTMLElement} */ (event.target).closest('tbody tr');
    if (!(line instanceof HTMLElement) || event.target !== line || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const index = shown.findIndex((row) => row.document.id === line.dataset.id);
    /** @type {Record<string, number>} */
    const steps = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: shown.length - 1, PageDown: index + 10, PageUp: index - 10 };
    if (event.key in steps) {
      event.preventDefault();
      const next = shown[Math.max(0, Math.min(shown.length - 1, steps[event.key]))];
      this.chosen = next.document.id;
      this.updateComplete.then(() => this.#row(next.document.id)?.focus());
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#read(shown[index].document.id);
    } else if (event.key === ' ') {
      event.preventDefault();
      this.#look(shown[index].document.id);
      this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector('v-document select, v-document input'))?.focus());
    }
  }

  /** @param {string | null} id */
  #row(id) {
    return /** @type {HTMLElement | null} */ (this.querySelector(`tr[data-id="${id}"]`));
  }

  /** @param {string} id */
  #look(id) {
    this.chosen = id;
    this.isLooking = true;
  }

  /** @param {string} id */
  #read(id) {
    /** @type {HTMLElement | null} */ (this.#row(id)?.querySelector('a') ?? null)?.click();
  }

  /** @param {DragEvent} event */
  #dragOver(event) {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      this.isOver = true;
    }
  }

  /** @param {DragEvent} event */
  async #drop(event) {
    this.isOver = false;
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      const sent = sentFrom(event.dataTransfer);
      this.importPanel?.send(await sent);
    }
  }
}

/** A file's name, which may be broken after its underscores. @param {string} name */
function broken(name) {
  return name.split('_').map((part, index) => (index ? html`_<wbr />${part}` : part));
}

customElements.define('v-corpus', CorpusScreen);
