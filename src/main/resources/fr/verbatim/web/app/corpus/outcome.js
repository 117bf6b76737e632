// What was understood of one file, and what is to be checked in it.

import { html, nothing } from 'lit';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { attempt, study } from '../study.js';
import { number, t } from '../texts.js';
import { KINDS } from './entries.js';
import { layoutChoice } from './layouts.js';

class OutcomeCard extends VElement {
  static properties = { outcome: { attribute: false }, layouts: { state: true } };

  constructor() {
    super();
    /** @type {import('./import-panel.js').Outcome | null} */ this.outcome = null;
    this.refresh = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    study.addEventListener('refresh', this.refresh);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
  }

  render() {
    const result = this.outcome?.result;
    if (!this.outcome || !result) {
      return nothing;
    }
    // The study may know better by now than the report did.
    const now = study.documents.find((it) => it.document.id === result.document.id)?.document ?? result.document;
    const isDoubtful = result.doubts.length > 0 || this.outcome.isUnsure;
    return html`
      <details class="outcome ${isDoubtful ? 'doubtful' : ''}" ?open=${isDoubtful}>
        <summary>
          <b>${now.name}</b>
          <small>${t(`common.kind.${now.kind}`)} · ${t('imports.turns', { n: result.turns })} · ${t('imports.words', { n: result.words })}</small>
          ${isDoubtful ? html`<span class="check">${t('imports.to-check')}</span>` : nothing}
        </summary>
        ${result.doubts.length ? html`<ul class="doubts">${result.doubts.map((/** @type {string} */ it) => html`<li>${it}</li>`)}</ul>` : nothing}
        ${this.outcome.isUnsure ? html`<p class="doubts">${t('imports.unsure')}</p>` : nothing}
        ${result.removed.length
          ? html`<p><b>${t('imports.removed')}</b></p><ul>${result.removed.map((/** @type {string} */ it) => html`<li>${it}</li>`)}</ul>`
          : nothing}
        ${result.speakers.length
          ? html`<p>${result.speakers.map(
              (/** @type {any} */ it, /** @type {number} */ index) => html`${index ? ' · ' : ''}<b>${it.label}</b> (${t(`corpus.role.${it.role}`)}, ${t('imports.turns', { n: it.turns })})`,
            )}</p>`
          : html`<p>${t('imports.no-speakers')}</p>`}
        ${result.encoding ? html`<p><small>${t('imports.encoding', { name: result.encoding })}</small></p>` : nothing}
        <p class="corrections">
          <label>${t('corpus.column.kind')}
            <select @change=${(/** @type {Event} */ event) => this.#say(now.id, { kind: /** @type {HTMLSelectElement} */ (event.target).value })}>
              ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === now.kind}>${t(`common.kind.${kind}`)}</option>`)}
            </select>
          </label>
          ${layoutChoice(null, (layout) => this.tell('v-read-again', { path: now.path, layout }))}
          <button type="button" @click=${() => this.tell('v-look', now.id)}>${t('imports.speakers')}</button>
          <a href="/documents/${now.id}">${t('corpus.read')}</a>
        </p>
      </details>
    `;
  }

  /** @param {string} id @param {Record<string, unknown>} said */
  async #say(id, said) {
    if (await attempt(() => api.patch(`/api/documents/${id}`, said))) {
      study.changed();
    }
  }
}
customElements.define('v-outcome', OutcomeCard);
