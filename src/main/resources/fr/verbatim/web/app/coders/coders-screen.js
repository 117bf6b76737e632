// Who codes in this window, whose work is seen, and whom to compare.

import { html, nothing } from 'lit';
import { api, blindDocuments, codeAs, codeBlind, coder, see, visible } from '../api.js';
import { VElement } from '../element.js';
import { attempt, say, study } from '../study.js';
import { number, quoted, t } from '../texts.js';

/** @typedef {{coder: string, extracts: Record<string, number>}} Work */

export class CodersScreen extends VElement {
  static properties = { work: { state: true }, first: { state: true }, second: { state: true } };

  constructor() {
    super();
    /** @type {Work[]} */ this.work = [];
    this.first = '';
    this.second = '';
    this.refresh = () => this.#load();
  }

  connectedCallback() {
    super.connectedCallback();
    study.addEventListener('refresh', this.refresh);
    document.title = `${t('common.place.coders')} – Verbatim`;
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
  }

  async #load() {
    this.work = (await attempt(() => api.get('/api/coders'))) ?? this.work;
    const names = this.work.map((it) => it.coder);
    this.first ||= names[0] ?? '';
    this.second ||= names[1] ?? '';
  }

  get me() {
    return study.summary?.coder ?? coder();
  }

  /** @param {string} name */
  async #codeAs(name) {
    const chosen = name.trim();
    if (chosen && chosen !== this.me) {
      codeAs(chosen);
      if (visible()?.length === 1) {
        see([chosen]);
      }
      await attempt(() => study.refresh());
      say(t('coders.now', { name: quoted(chosen) }));
    }
  }

  /** @param {string[] | null} names */
  async #see(names) {
    see(names);
    await attempt(() => study.refresh());
    this.requestUpdate();
  }

  render() {
    const names = [...new Set([this.me, ...this.work.map((it) => it.coder)])].filter(Boolean);
    const seen = visible() ?? names;
    const isBlind = visible()?.length === 1 && visible()?.[0] === this.me;
    return html`
      <main class="coders">
        <h1>${t('common.place.coders')}</h1>
        <section>
          <h2>${t('coders.who')}</h2>
          <p class="hint">${t('coders.who-note')}</p>
          <form
            @submit=${(/** @type {SubmitEvent} */ event) => {
              event.preventDefault();
              const input = /** @type {HTMLInputElement} */ (this.querySelector('#coder-name'));
              this.#codeAs(input.value);
              input.value = '';
            }}
          >
            <div role="radiogroup" aria-label=${t('coders.who')} class="names">
              ${names.map(
                (name) => html`<label><input type="radio" name="coder" .checked=${name === this.me} @change=${() => this.#codeAs(name)} /> ${name}</label>`,
              )}
            </div>
            <label for="coder-name">${t('coders.new')}</label>
            <input id="coder-name" autocomplete="off" /> <button type="submit">${t('coders.new-do')}</button>
          </form>
        </section>
        <section>
          <h2>${t('coders.seen')}</h2>
          <p class="hint">${t('coders.seen-note')}</p>
          <div class="names">
            ${names.map(
              (name) => html`<label
                ><input
                  type="checkbox"
                  .checked=${seen.includes(name)}
                  @change=${(/** @type {Event} */ event) => {
                    const is = /** @type {HTMLInputElement} */ (event.target).checked;
                    const wanted = names.filter((it) => (it === name ? is : seen.includes(it)));
                    this.#see(wanted.length === names.length ? null : wanted);
                  }}
                />
                ${name}</label
              >`,
            )}
          </div>
          <button type="button" class="toggle" aria-pressed=${isBlind} @click=${() => this.#see(isBlind ? null : [this.me])}>
            ${t('coders.blind')}
          </button>
        </section>
        ${study.documents.length ? this.#blindSet() : nothing}
        ${this.work.length > 1 ? this.#comparison() : nothing}
      </main>
    `;
  }

  /** The documents that are coded without seeing what others did there. */
  #blindSet() {
    const blind = blindDocuments();
    return html`
      <section>
        <h2>${t('coders.blind-documents')}</h2>
        <p class="hint">${t('coders.blind-documents-note')}</p>
        <details ?open=${blind.size > 0}>
          <summary>${t('coders.blind-count', { n: blind.size })}</summary>
          <ul class="blind-documents">
            ${study.documents.map(
              ({ document: it }) => html`<li>
                <label
                  ><input
                    type="checkbox"
                    .checked=${blind.has(it.id)}
                    @change=${(/** @type {Event} */ event) => {
                      codeBlind(it.id, /** @type {HTMLInputElement} */ (event.target).checked);
                      this.requestUpdate();
                    }}
                  />
                  ${it.name}</label
                >
              </li>`,
            )}
          </ul>
        </details>
      </section>
    `;
  }

  #comparison() {
    const of = (/** @type {string} */ name) => this.work.find((it) => it.coder === name)?.extracts ?? {};
    const first = of(this.first);
    const second = of(this.second);
    const both = study.documents.filter((it) => first[it.document.id] && second[it.document.id]);
    return html`
      <section>
        <h2>${t('coders.compare')}</h2>
        <p class="hint">${t('coders.compare-note')}</p>
        <p class="names">
          ${this.#choice('first')} ${this.#choice('second')}
        </p>
        ${both.length
          ? html`<table>
              <thead>
                <tr><th scope="col">${t('coders.document')}</th><th scope="col">${this.first}</th><th scope="col">${this.second}</th></tr>
              </thead>
              <tbody>
                ${both.map(
                  (it) => html`<tr>
                    <th scope="row">
                      <a href="/compare/${it.document.id}?first=${encodeURIComponent(this.first)}&second=${encodeURIComponent(this.second)}">${it.document.name}</a>
                    </th>
                    <td>${number(first[it.document.id])}</td>
                    <td>${number(second[it.document.id])}</td>
                  </tr>`,
                )}
              </tbody>
            </table>`
          : html`<p>${t('coders.compare-none')}</p>`}
      </section>
    `;
  }

  /** @param {'first' | 'second'} which */
  #choice(which) {
    return html`<label
      >${t(`coders.${which}`)}
      <select @change=${(/** @type {Event} */ event) => (this[which] = /** @type {HTMLSelectElement} */ (event.target).value)}>
        ${this.work.map((it) => html`<option value=${it.coder} ?selected=${it.coder === this[which]}>${it.coder}</option>`)}
      </select></label
    >`;
  }
}
customElements.define('v-coders', CodersScreen);
