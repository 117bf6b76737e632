// A question that needs words: a memo, the name of a situation. What was typed survives a server
// that is away: the dialog closes only when the work is done.

import { html, nothing } from 'lit';
import { VElement } from './element.js';
import { t } from './texts.js';

/**
 * @typedef {{name: string, label: string, kind?: 'text' | 'area' | 'choice', value?: string, options?: {value: string, label: string}[], suggestions?: string[], needed?: boolean}} Field
 * @typedef {{heading: string, note?: string, fields: Field[], confirm: string, done: (values: Record<string, string>) => Promise<unknown>}} Question
 */

export class Dialog extends VElement {
  static properties = { question: { state: true } };

  constructor() {
    super();
    /** @type {Question | null} */ this.question = null;
    /** @type {Element | null} */ this.focusedBefore = null;
  }

  /** @param {Question} question */
  ask(question) {
    this.focusedBefore = document.activeElement;
    this.question = question;
    this.updateComplete.then(() => {
      const dialog = this.querySelector('dialog');
      dialog?.showModal();
      /** @type {HTMLElement | null} */ (dialog?.querySelector('textarea, input, select'))?.focus();
    });
  }

  #close() {
    this.querySelector('dialog')?.close();
    this.question = null;
    if (this.focusedBefore instanceof HTMLElement) {
      this.focusedBefore.focus();
    }
  }

  /** @param {Event} event */
  async #done(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (this.querySelector('form'));
    const values = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)));
    const done = await this.question?.done(values);
    if (done !== undefined) {
      this.#close();
    }
  }

  render() {
    const { question } = this;
    if (!question) {
      return nothing;
    }
    return html`
      <dialog
        aria-labelledby="dialog-heading"
        @cancel=${(/** @type {Event} */ event) => {
          event.preventDefault();
          this.#close();
        }}
        @keydown=${(/** @type {KeyboardEvent} */ event) => {
          event.stopPropagation();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            this.#done(event);
          }
        }}
      >
        <form @submit=${this.#done}>
          <h2 id="dialog-heading">${question.heading}</h2>
          ${question.note ? html`<p class="note">${question.note}</p>` : nothing}
          ${question.fields.map((field) => this.#field(field))}
          <div class="actions">
            <button type="button" @click=${() => this.#close()}>${t('common.cancel')}</button>
            <button type="submit" class="primary">${question.confirm}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  /** @param {Field} field */
  #field(field) {
    const id = `dialog-${field.name}`;
    const list = field.suggestions?.length ? `${id}-list` : nothing;
    return html`
      <label for=${id}>${field.label}</label>
      ${field.kind === 'area'
        ? html`<textarea id=${id} name=${field.name} rows="6" ?required=${field.needed} .value=${field.value ?? ''}></textarea>`
        : field.kind === 'choice'
          ? html`<select id=${id} name=${field.name}>
              ${(field.options ?? []).map((it) => html`<option value=${it.value} ?selected=${it.value === field.value}>${it.label}</option>`)}
            </select>`
          : html`<input id=${id} name=${field.name} autocomplete="off" list=${list} ?required=${field.needed} .value=${field.value ?? ''} />`}
      ${list === nothing ? nothing : html`<datalist id=${list}>${field.suggestions?.map((it) => html`<option value=${it}></option>`)}</datalist>`}
    `;
  }
}
customElements.define('v-dialog', Dialog);

/** @param {Question} question */
export function ask(question) {
  let dialog = /** @type {Dialog | null} */ (document.querySelector('v-dialog'));
  if (!dialog) {
    dialog = /** @type {Dialog} */ (document.createElement('v-dialog'));
    document.body.append(dialog);
  }
  dialog.ask(question);
}
