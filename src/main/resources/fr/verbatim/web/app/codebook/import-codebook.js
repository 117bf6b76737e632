// A codebook file: what it would change is shown before anything changes.

import { html, nothing } from 'lit';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { attempt, say, study } from '../study.js';
import { quoted, t } from '../texts.js';

/**
 * @typedef {import('../study.js').Code} Code
 * @typedef {{added: Code[], changed: {before: Code, after: Code, parts: string[]}[], unchanged: number, absent: Code[]}} Difference
 */

class ImportCodebook extends VElement {
  static properties = { difference: { state: true }, over: { state: true } };

  constructor() {
    super();
    /** @type {{name: string, yaml: string} | null} */ this.brought = null;
    /** @type {Difference | null} */ this.difference = null;
    this.over = false;
  }

  /** @param {File | undefined} file */
  async #read(file) {
    if (file) {
      this.brought = { name: file.name, yaml: await file.text() };
      this.difference = (await attempt(() => api.post('/api/codebook/preview', this.brought))) ?? null;
    }
  }

  async #import() {
    const done = await attempt(() => api.post('/api/codebook/import', this.brought));
    if (done) {
      await attempt(() => study.refresh());
      say(t('codebook.imported', { added: done.added.length, changed: done.changed.length }), { label: t('common.undo'), act: () => this.tell('v-global', 'undo') });
      this.tell('v-imported');
    }
  }

  render() {
    const { difference } = this;
    return html`
      <div
        class="import-codebook ${this.over ? 'over' : ''}"
        @dragover=${(/** @type {DragEvent} */ event) => {
          event.preventDefault();
          this.over = true;
        }}
        @dragleave=${() => (this.over = false)}
        @drop=${(/** @type {DragEvent} */ event) => {
          event.preventDefault();
          this.over = false;
          this.#read(event.dataTransfer?.files[0]);
        }}
      >
        <label>
          ${t('codebook.import-file')}
          <input type="file" accept=".yaml,.yml" @change=${(/** @type {Event} */ event) => this.#read(/** @type {HTMLInputElement} */ (event.target).files?.[0])} />
        </label>
        ${difference ? this.#shown(difference) : nothing}
      </div>
    `;
  }

  /** @param {Difference} difference */
  #shown({ added, changed, unchanged, absent }) {
    return html`
      <p role="status">${t('codebook.difference', { added: added.length, changed: changed.length, unchanged })}</p>
      <ul class="difference">
        ${added.map((code) => html`<li class="added">+ ${code.name}</li>`)}
        ${changed.map(
          ({ before, after, parts }) => html`<li>
            ~ ${after.name} <small>${parts.map((part) => t(`codebook.field.${part}`)).join(', ')}</small>
            ${parts.includes('definition') ? html`<p><del>${before.definition}</del><br /><ins>${after.definition}</ins></p>` : nothing}
            ${parts.includes('name') ? html`<p><del>${quoted(before.name)}</del> <ins>${quoted(after.name)}</ins></p>` : nothing}
          </li>`,
        )}
        ${absent.length ? html`<li><small>${t('codebook.absent', { n: absent.length })}</small></li>` : nothing}
      </ul>
      ${added.length + changed.length ? html`<button type="button" class="primary" @click=${() => this.#import()}>${t('codebook.import-do')}</button>` : html`<p>${t('codebook.same')}</p>`}
    `;
  }
}
customElements.define('v-import-codebook', ImportCodebook);
