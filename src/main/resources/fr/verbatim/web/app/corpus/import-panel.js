// An import: how far it is, then what was understood of each file, with what corrects it at hand.

import { html, nothing } from 'lit';
import { api, Problem } from '../api.js';
import { VElement } from '../element.js';
import { attempt, study } from '../study.js';
import { number, t } from '../texts.js';
import { sendOne } from './sending.js';
import './outcome.js';

/**
 * @typedef {{what: 'IMPORTED' | 'UNCHANGED' | 'MOVED' | 'SKIPPED' | 'FAILED', path: string, isProtected: boolean, isUnsure: boolean, result: any}} Outcome
 * @typedef {{id: string, phase: 'RECEIVING' | 'READING' | 'DONE' | 'STOPPED' | 'FAILED', received: number, files: number,
 *   outcomes: Outcome[], tables: {file: string, added: number, known: number, problems: string[]}[], problem: string | null}} State
 */

const PAUSE = 300;

export class ImportPanel extends VElement {
  static properties = { state: { state: true }, sending: { state: true }, refused: { state: true } };

  constructor() {
    super();
    /** @type {State | null} */ this.state = null;
    /** @type {{done: number, all: number, name: string} | null} how far sending is */ this.sending = null;
    /** @type {{name: string, why: string}[]} what was not even sent */ this.refused = [];
    this.isStopped = false;
  }

  /** Sends files and has them read. @param {import('./sending.js').Sent[]} files */
  async send(files) {
    if (files.length === 0 || this.#isBusy()) {
      return;
    }
    const opened = await attempt(() => api.post('/api/imports', {}));
    if (!opened) {
      return;
    }
    this.isStopped = false;
    this.refused = [];
    this.state = { id: opened.id, phase: 'RECEIVING', received: 0, files: 0, outcomes: [], tables: [], problem: null };
    await attempt(() => this.#sendAll(opened, files));
    if (this.sending) {
      // The server is away: nothing was read; the files are still there to be given again.
      this.sending = null;
      this.state = null;
      return;
    }
    const isNothing = this.refused.length === files.length;
    if (this.isStopped || isNothing) {
      await attempt(() => api.delete(`/api/imports/${opened.id}`));
      this.state = { ...this.state, phase: this.isStopped ? 'STOPPED' : 'DONE' };
      return;
    }
    await this.#follow(() => api.post(`/api/imports/${opened.id}/read`, { layout: null, passwords: null }));
  }

  /** @param {{id: string, largestFile: number}} opened @param {import('./sending.js').Sent[]} files */
  async #sendAll(opened, files) {
    for (const [index, sent] of files.entries()) {
      if (this.isStopped) {
        break;
      }
      this.sending = { done: index, all: files.length, name: sent.name };
      if (sent.file.size > opened.largestFile) {
        this.refused = [...this.refused, { name: sent.name, why: t('imports.too-large', { most: Math.round(opened.largestFile / 2 ** 20) }) }];
        continue;
      }
      try {
        await sendOne(opened.id, sent);
      } catch (failure) {
        if (!(failure instanceof Problem)) {
          throw failure;
        }
        this.refused = [...this.refused, { name: sent.name, why: failure.message }];
      }
    }
    this.sending = null;
  }

  /** Reads files of the corpus again. @param {string[]} paths @param {string | null} layout @param {string[]} [passwords] */
  async again(paths, layout, passwords = []) {
    if (!this.#isBusy()) {
      this.refused = [];
      await this.#follow(() => api.post('/api/imports/again', { paths, layout, passwords }));
    }
  }

  #isBusy() {
    return this.sending !== null || this.state?.phase === 'READING';
  }

  /** Asks how far the reading is until it ends. @param {() => Promise<State>} begin */
  async #follow(begin) {
    let state = await attempt(begin);
    while (state) {
      this.state = state;
      if (state.phase !== 'READING') {
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const { id } = /** @type {State} */ (state);
      state = await attempt(() => api.get(`/api/imports/${id}`));
    }
    if (!state) {
      this.state = null;
    }
    study.changed();
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector('h2'))?.focus());
  }

  async #stop() {
    this.isStopped = true;
    const { state } = this;
    if (state && state.phase === 'READING') {
      await attempt(() => api.delete(`/api/imports/${state.id}`));
    }
  }

  render() {
    const { state, sending } = this;
    if (!state) {
      return nothing;
    }
    const isRunning = sending !== null || state.phase === 'READING';
    const [done, all] = sending ? [sending.done, sending.all] : [state.outcomes.length, state.files];
    return html`
      <section class="import" aria-label=${t('imports.report')}>
        <header>
          <h2 tabindex="-1">${isRunning ? t(sending ? 'imports.sending' : 'imports.reading') : t(`imports.phase.${state.phase}`)}</h2>
          ${isRunning
            ? html`<button type="button" @click=${() => this.#stop()}>${t('imports.stop')}</button>`
            : html`<button type="button" class="icon" aria-label=${t('common.close')} @click=${() => (this.state = null)}>×</button>`}
        </header>
        ${isRunning
          ? html`<progress aria-label=${t('imports.progress')} max=${all || 1} value=${all ? done : nothing}></progress>
              <p class="count" role="status">${t(sending ? 'imports.sent' : 'imports.read', { done, all })} ${sending?.name ?? state.outcomes.at(-1)?.path ?? ''}</p>`
          : html`<p role="status">${this.#told(state)}</p>`}
        ${state.problem ? html`<p class="problem">${state.problem}</p>` : nothing}
        ${isRunning ? nothing : this.#report(state)}
      </section>
    `;
  }

  /** @param {State} state */
  #told(state) {
    const count = (/** @type {string[]} */ ...whats) => state.outcomes.filter((it) => whats.includes(it.what)).length;
    const parts = [
      { key: 'imports.told.imported', n: count('IMPORTED') },
      { key: 'imports.told.unchanged', n: count('UNCHANGED', 'MOVED') },
      { key: 'imports.told.aside', n: count('SKIPPED', 'FAILED') + this.refused.length },
    ].filter((part) => part.n > 0);
    return parts.length ? parts.map((part) => t(part.key, { n: part.n })).join(' · ') : t('imports.told.nothing');
  }

  /** @param {State} state */
  #report(state) {
    const toOpen = state.outcomes.filter((it) => it.isProtected);
    const aside = state.outcomes.filter((it) => (it.what === 'SKIPPED' || it.what === 'FAILED') && !it.isProtected);
    const understood = state.outcomes.filter((it) => it.what === 'IMPORTED');
    const doubtful = (/** @type {Outcome} */ it) => it.isUnsure || it.result.doubts.length > 0;
    return html`
      ${toOpen.length ? this.#passwords(toOpen) : nothing}
      ${aside.length || this.refused.length
        ? html`<h3>${t('imports.aside')}</h3>
            <ul class="aside-files">
              ${this.refused.map((it) => html`<li><b>${it.name}</b> ${it.why}</li>`)}
              ${aside.map((it) => html`<li><b>${it.path}</b> ${it.result.reason ?? it.result.problem}</li>`)}
            </ul>`
        : nothing}
      ${understood.length ? html`<h3>${t('imports.understood')}</h3>` : nothing}
      <ul class="outcomes">
        ${[...understood.filter(doubtful), ...understood.filter((it) => !doubtful(it))].map(
          (it) => html`<li><v-outcome .outcome=${it}></v-outcome></li>`,
        )}
      </ul>
      ${state.tables.filter((it) => it.added || it.problems.length).map(
        (table) => html`<p><b>${table.file}</b> ${t('imports.table', { added: number(table.added), known: number(table.known) })}</p>
          <ul class="aside-files">${table.problems.map((it) => html`<li>${it}</li>`)}</ul>`,
      )}
      ${understood.length ? html`<p class="hint">${t('imports.undo-hint')}</p>` : nothing}
    `;
  }

  /** @param {Outcome[]} files */
  #passwords(files) {
    return html`
      <form class="passwords" @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        const field = /** @type {HTMLInputElement} */ (this.querySelector('.passwords input'));
        this.again(files.map((it) => it.path), null, [field.value]);
        field.value = '';
      }}>
        <h3>${t('imports.protected', { n: files.length })}</h3>
        <ul class="aside-files">${files.map((it) => html`<li><b>${it.path}</b> ${it.result.problem}</li>`)}</ul>
        <label for="import-password">${t('imports.password')}</label>
        <input id="import-password" type="password" autocomplete="off" required />
        <button type="submit" class="primary">${t('imports.open')}</button>
        <small>${t('imports.password-note')}</small>
      </form>
    `;
  }
}
customElements.define('v-import', ImportPanel);
