// The beginning: what to do first, a sample study, the studies opened before.

import { html, nothing } from 'lit';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { attempt, study } from '../study.js';
import { t } from '../texts.js';

/**
 * @typedef {{folder: string, study: string | null, recent: {name: string, folder: string}[], hasSample: boolean,
 *   preparation: {done: number, all: number} | null, problem: string | null}} Home
 */

const EVERY_MS = 400;

export class HomeScreen extends VElement {
  static properties = { home: { state: true } };

  constructor() {
    super();
    /** @type {Home | null} */ this.home = null;
    this.timer = 0;
    this.refresh = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    study.addEventListener('refresh', this.refresh);
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
    clearTimeout(this.timer);
  }

  async #look() {
    const before = this.home;
    this.home = (await attempt(() => api.get('/api/home'))) ?? this.home;
    document.title = `${t('common.place.home')} – Verbatim`;
    if (before?.preparation && !this.home?.preparation && this.home?.study) {
      this.#enter();
    } else if (this.home?.preparation && this.isConnected) {
      this.timer = window.setTimeout(() => this.#look(), EVERY_MS);
    }
  }

  /** Another study is served now: all is asked for anew. */
  #enter() {
    localStorage.removeItem('verbatim-last-document');
    location.assign('/');
  }

  /** @param {string} path @param {unknown} [body] */
  async #do(path, body = {}) {
    const home = await attempt(() => api.post(path, body));
    if (!home) {
      return;
    }
    const opened = home.study && home.study !== this.home?.study;
    this.home = home;
    if (home.preparation) {
      this.#look();
    } else if (opened) {
      this.#enter();
    }
  }

  render() {
    const { home } = this;
    if (!home) {
      return nothing;
    }
    return html`
      <main class="home">
        <h1>${home.study ? (study.summary?.name ?? '') : t('home.welcome')}</h1>
        ${home.problem ? html`<p class="problem" role="alert">${home.problem}</p>` : nothing}
        ${home.preparation ? this.#preparing(home.preparation) : home.study ? this.#steps() : this.#beginnings(home)}
        ${home.preparation ? nothing : this.#others(home)}
      </main>
    `;
  }

  /** @param {{done: number, all: number}} preparation */
  #preparing({ done, all }) {
    return html`
      <section>
        <p role="status">${all ? t('home.preparing', { done, all }) : t('home.preparing-begins')}</p>
        <progress max=${all || 1} value=${all ? done : nothing} aria-label=${t('home.preparing-begins')}></progress>
      </section>
    `;
  }

  /** @param {Home} home */
  #beginnings(home) {
    return html`
      <p>${t('home.no-study', { folder: home.folder })}</p>
      <div class="choices">
        <section>
          <h2>${t('home.new')}</h2>
          <p>${t('home.new-note', { folder: home.folder })}</p>
          <button type="button" class="primary" @click=${() => this.#do('/api/home/study')}>${t('home.new-do')}</button>
        </section>
        ${home.hasSample
          ? html`<section>
              <h2>${t('home.sample')}</h2>
              <p>${t('home.sample-note')}</p>
              <button type="button" @click=${() => this.#do('/api/home/sample')}>${t('home.sample-do')}</button>
            </section>`
          : nothing}
      </div>
    `;
  }

  /** What to do first, in order; what is done is ticked. */
  #steps() {
    const { summary } = study;
    const steps = [
      { name: 'import', href: '/corpus', done: (summary?.documents ?? 0) > 0 },
      { name: 'codebook', href: '/codebook', done: (summary?.codes ?? 0) > 0 },
      { name: 'code', href: '/', done: (summary?.extracts ?? 0) > 0 },
      { name: 'search', href: '/search', done: false },
    ];
    const next = steps.findIndex((step) => !step.done);
    return html`
      <p>${t('home.study-is', { documents: summary?.documents ?? 0, codes: summary?.codes ?? 0, extracts: summary?.extracts ?? 0 })}</p>
      <h2>${t('home.steps')}</h2>
      <ol class="steps">
        ${steps.map(
          (step, index) => html`
            <li class="${step.done ? 'done' : ''} ${index === next ? 'next' : ''}">
              <a href=${step.href}>${t(`home.step.${step.name}`)}</a>
              ${step.done ? html`<span class="tick" role="img" aria-label=${t('home.done')}>✓</span>` : nothing}
              <p>${t(`home.step.${step.name}-note`)}</p>
            </li>
          `,
        )}
      </ol>
    `;
  }

  /** @param {Home} home */
  #others(home) {
    const others = home.recent.filter((it) => it.folder !== home.study);
    return html`
      ${others.length
        ? html`<h2>${t('home.recent')}</h2>
            <ul class="recent">
              ${others.map(
                (it) => html`<li>
                  <button type="button" class="text" @click=${() => this.#do('/api/home/open', { folder: it.folder })}>${it.name}</button>
                  <small>${it.folder}</small>
                </li>`,
              )}
            </ul>`
        : nothing}
      ${home.study && home.hasSample && study.summary?.documents === 0
        ? html`<p><button type="button" @click=${() => this.#do('/api/home/sample')}>${t('home.sample-do')}</button></p>`
        : nothing}
    `;
  }
}
customElements.define('v-home', HomeScreen);
