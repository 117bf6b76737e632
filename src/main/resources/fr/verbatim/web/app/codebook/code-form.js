// What is said of a code, field by field; each is saved when one leaves it.

import { html, noChange, nothing } from 'lit';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { attempt, say, study } from '../study.js';
import { quoted, t } from '../texts.js';
import { vars } from '../vars.js';

/**
 * @typedef {import('../study.js').Code} Code
 * @typedef {{missed: string[], wronglyFound: string[], problems: {cue: string, problem: string}[]}} Check
 */

const STATES = ['PROVISIONAL', 'STABLE', 'CORE'];
const LINES = /** @type {const} */ (['examples', 'counterexamples', 'aliases', 'cues']);

class CodeForm extends VElement {
  static properties = { code: { attribute: false }, colors: { state: true }, check: { state: true }, checking: { state: true } };

  constructor() {
    super();
    /** @type {Code | null} */ this.code = null;
    /** @type {{light: string, dark: string}[]} */ this.colors = [];
    /** @type {Check | null} */ this.check = null;
    this.checking = false;
    /** @type {string | undefined} the code that the fields are of */ this.shown = undefined;
  }

  async connectedCallback() {
    super.connectedCallback();
    this.colors = (await attempt(() => api.get('/api/codes/colors'))) ?? [];
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('code') && changed.get('code')?.id !== this.code?.id) {
      this.check = null;
    }
  }

  /** @param {Record<string, unknown>} edit */
  async #save(edit) {
    const { code } = this;
    if (!code) {
      return;
    }
    const [field, value] = Object.entries(edit)[0];
    const before = /** @type {any} */ (code)[field];
    if (JSON.stringify(before ?? '') === JSON.stringify(value)) {
      return;
    }
    const saved = await attempt(() => api.patch(`/api/codes/${code.id}`, edit));
    if (saved) {
      await attempt(() => study.refresh());
      if (this.check && ['cues', 'examples', 'counterexamples'].includes(field)) {
        await this.#check();
      }
      say(t('codebook.saved', { field: t(`codebook.field.${field}`), name: quoted(saved.name) }), { label: t('common.undo'), act: () => this.tell('v-global', 'undo') });
    }
  }

  async #check() {
    const { code } = this;
    this.checking = true;
    const results = code && (await attempt(() => api.get(`/api/codes/${code.id}/check`)));
    this.checking = false;
    this.check = results?.[0] ?? { missed: [], wronglyFound: [], problems: [] };
  }

  render() {
    const { code } = this;
    if (!code) {
      return nothing;
    }
    return html`
      <div class="code-form">
        ${this.#line('name', 'code-name')}
        <div class="pair">
          ${code.applied
            ? html`<label>
                ${t('codebook.field.state')}
                <select @change=${(/** @type {Event} */ event) => this.#save({ state: /** @type {HTMLSelectElement} */ (event.target).value })}>
                  ${STATES.map((state) => html`<option value=${state} ?selected=${state === code.state}>${t(`common.state.${state}`)}</option>`)}
                </select>
              </label>`
            : nothing}
          <label class="check">
            <input type="checkbox" .checked=${!code.applied} @change=${(/** @type {Event} */ event) => this.#save({ applied: !(/** @type {HTMLInputElement} */ (event.target).checked) })} />
            ${t('codebook.rubrique')}
          </label>
        </div>
        ${this.#colorField(code)} ${this.#area('definition')}
        ${code.applied ? html`${this.#area('include')} ${this.#area('exclude')}` : nothing}
        ${LINES.filter((field) => code.applied || field === 'aliases').map((field) => this.#area(field))}
        ${code.cues.length
          ? html`<p>
                <button type="button" ?disabled=${this.checking} @click=${() => this.#check()}>${t('codebook.check')}</button>
                <small>${t('codebook.check-note')}</small>
              </p>
              ${this.check ? this.#checked(this.check) : nothing}`
          : code.applied
            ? html`<p class="hint">${t('codebook.no-cues')}</p>`
            : nothing}
      </div>
    `;
  }

  /** What is changed elsewhere does not take away what is being typed. @param {string} id @param {string} value */
  #unlessTyped(id, value) {
    return document.activeElement?.id === id && this.shown === this.code?.id ? noChange : value;
  }

  updated() {
    this.shown = this.code?.id;
  }

  /** @param {string} field @param {string} id */
  #line(field, id) {
    return html`
      <label for=${id}>${t(`codebook.field.${field}`)}</label>
      <input
        id=${id}
        autocomplete="off"
        .value=${this.#unlessTyped(id, /** @type {any} */ (this.code)[field] ?? '')}
        @blur=${() => this.requestUpdate()}
        @change=${(/** @type {Event} */ event) => this.#save({ [field]: /** @type {HTMLInputElement} */ (event.target).value })}
      />
    `;
  }

  /** @param {string} field */
  #area(field) {
    const value = /** @type {any} */ (this.code)[field];
    const isList = Array.isArray(value);
    const id = `code-${field}`;
    return html`
      <label for=${id}>${t(`codebook.field.${field}`)}${isList ? html` <small>${t('codebook.one-a-line')}</small>` : nothing}</label>
      <textarea
        id=${id}
        rows=${isList ? Math.max(2, value.length + 1) : field === 'definition' ? 3 : 2}
        .value=${this.#unlessTyped(id, isList ? value.join('\n') : value)}
        @blur=${() => this.requestUpdate()}
        @keydown=${(/** @type {KeyboardEvent} */ event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            /** @type {HTMLElement} */ (event.target).blur();
          }
        }}
        @change=${(/** @type {Event} */ event) => {
          const typed = /** @type {HTMLTextAreaElement} */ (event.target).value;
          this.#save({ [field]: isList ? typed.split('\n').map((line) => line.trim()).filter(Boolean) : typed });
        }}
      ></textarea>
    `;
  }

  /** @param {Code} code */
  #colorField(code) {
    return html`
      <fieldset class="colors">
        <legend>${t('codebook.field.color')}</legend>
        ${this.colors.map(
          ({ light, dark }, index) => html`
            <label class="color" title=${light} ${vars({ '--code': `light-dark(${light}, ${dark})` })}>
              <input type="radio" name="color" aria-label=${t('codebook.color', { n: index + 1 })} .checked=${code.color === light} @change=${() => this.#save({ color: light })} />
              <i class="swatch"></i>
            </label>
          `,
        )}
        <label>
          ${t('codebook.other-color')}
          <input type="color" .value=${code.color ?? '#808080'} @change=${(/** @type {Event} */ event) => this.#save({ color: /** @type {HTMLInputElement} */ (event.target).value })} />
        </label>
        ${code.color ? html`<button type="button" class="text" @click=${() => this.#save({ color: '' })}>${t('codebook.no-color')}</button>` : nothing}
      </fieldset>
    `;
  }

  /** Each example and counter-example with what the cues do. @param {Check} check */
  #checked({ missed, wronglyFound, problems }) {
    const { examples, counterexamples } = /** @type {Code} */ (this.code);
    const line = (/** @type {string} */ sentence, /** @type {string} */ what, /** @type {boolean} */ isGood) => html`
      <li class=${isGood ? 'good' : 'bad'}><b>${isGood ? '✓' : '✗'} ${t(`codebook.check.${what}`)}</b> ${quoted(sentence)}</li>
    `;
    const isGood = missed.length + wronglyFound.length + problems.length === 0;
    return html`
      <div class="checked ${isGood ? 'good' : 'bad'}" role="status">
        ${isGood ? html`<p>${t('codebook.check-good')}</p>` : nothing}
        <ul>
          ${examples.map((it) => (missed.includes(it) ? line(it, 'missed', false) : line(it, 'found', true)))}
          ${counterexamples.map((it) => (wronglyFound.includes(it) ? line(it, 'wrongly-found', false) : line(it, 'left', true)))}
          ${problems.map((it) => html`<li class="bad"><b>✗ ${quoted(it.cue)}</b> ${it.problem}</li>`)}
        </ul>
      </div>
    `;
  }
}
customElements.define('v-code-form', CodeForm);
