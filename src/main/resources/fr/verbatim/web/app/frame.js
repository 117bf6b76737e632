// The frame of all screens: where one is, undo, the language; and which screen an address shows.

import { html, nothing } from 'lit';
import { api, visible } from './api.js';
import { VElement } from './element.js';
import { go } from './go.js';
import './keys-help.js';
import { attempt, say, study } from './study.js';
import { chooseLanguage, language, t } from './texts.js';

/** @type {{path: RegExp, name: string, load: () => Promise<unknown>, tag: string}[]} */
const SCREENS = [
  { path: /^\/search$/, name: 'search', load: () => import('./search/search-screen.js'), tag: 'v-search' },
  { path: /^\/memos$/, name: 'memos', load: () => import('./memos/memos-screen.js'), tag: 'v-memos' },
  { path: /^\/situations$/, name: 'situations', load: () => import('./memos/situations-screen.js'), tag: 'v-situations' },
  { path: /^\/history$/, name: 'history', load: () => import('./history/history-screen.js'), tag: 'v-history' },
  { path: /^\/codebook$/, name: 'codebook', load: () => import('./codebook/codebook-screen.js'), tag: 'v-codebook' },
  { path: /^\/cases$/, name: 'cases', load: () => import('./cases/cases-screen.js'), tag: 'v-cases' },
  { path: /^\/columns$/, name: 'columns', load: () => import('./columns/columns-screen.js'), tag: 'v-columns' },
  { path: /^\/corpus$/, name: 'corpus', load: () => import('./corpus/corpus-screen.js'), tag: 'v-corpus' },
  { path: /^\/coders$/, name: 'coders', load: () => import('./coders/coders-screen.js'), tag: 'v-coders' },
  { path: /^\/compare\/([^/]+)$/, name: 'coders', load: () => import('./coders/compare-screen.js'), tag: 'v-compare' },
  { path: /^\/home$/, name: 'home', load: () => import('./home/home-screen.js'), tag: 'v-home' },
  { path: /^\/documents\/([^/]+)$/, name: 'read', load: () => import('./read/read-screen.js'), tag: 'v-read' },
];

const PLACES = [
  { name: 'home', href: '/home' },
  { name: 'corpus', href: '/corpus' },
  { name: 'cases', href: '/cases' },
  { name: 'read', href: '/' },
  { name: 'codebook', href: '/codebook' },
  { name: 'columns', href: '/columns' },
  { name: 'search', href: '/search' },
  { name: 'memos', href: '/memos' },
  { name: 'situations', href: '/situations' },
  { name: 'history', href: '/history' },
  { name: 'coders', href: '/coders' },
];

class Frame extends VElement {
  static properties = {
    path: { state: true },
    screen: { state: true },
    said: { state: true },
    helping: { state: true },
  };

  constructor() {
    super();
    this.path = location.pathname;
    /** @type {HTMLElement | null} */ this.screen = null;
    /** @type {{sentence: string, action?: {label: string, act: () => void}, isProblem?: boolean} | null} */ this.said = null;
    this.helping = false;
    this.timer = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('click', (event) => this.#follow(event));
    document.addEventListener('keydown', (event) => this.#key(event));
    window.addEventListener('popstate', () => this.#show());
    document.addEventListener('v-say', (event) => this.#say(/** @type {CustomEvent} */ (event).detail));
    document.addEventListener('v-problem', (event) => this.#say({ sentence: /** @type {CustomEvent} */ (event).detail, isProblem: true }));
    document.addEventListener('v-unreachable', () => this.#say({ sentence: t('common.unreachable'), isProblem: true }));
    document.addEventListener('v-global', (event) => this.run(/** @type {CustomEvent} */ (event).detail));
    study.addEventListener('refresh', () => this.requestUpdate());
    study.addEventListener('reach', () => this.requestUpdate());
    document.documentElement.dataset.theme = localStorage.getItem('verbatim-theme') ?? 'auto';
    this.#begin();
  }

  async #begin() {
    const home = await attempt(() => api.get('/api/home'));
    if (home?.study) {
      await attempt(() => study.start());
    } else {
      history.replaceState(null, '', '/home');
    }
    await this.#show();
  }

  /** Shows the screen of the present address. */
  async #show() {
    this.path = location.pathname;
    if (this.path === '/') {
      const last = localStorage.getItem('verbatim-last-document');
      const document = study.documents.find((it) => it.document.id === last) ?? study.documents[0];
      history.replaceState(null, '', document ? `/documents/${document.document.id}` : '/home');
      this.path = location.pathname;
    }
    for (const screen of SCREENS) {
      const found = screen.path.exec(this.path);
      if (found) {
        await screen.load();
        if (this.screen?.localName !== screen.tag) {
          this.screen = document.createElement(screen.tag);
        }
        const element = /** @type {any} */ (this.screen);
        if (element.documentId === found[1]) {
          element.goTo?.();
        } else if (found[1]) {
          element.documentId = found[1];
        }
        return;
      }
    }
    this.screen = null;
  }

  /** Links inside the workbench change the screen, not the page. @param {MouseEvent} event */
  #follow(event) {
    const link = /** @type {HTMLElement} */ (event.target).closest('a');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.download || link.target) {
      return;
    }
    const to = new URL(link.href, location.href);
    if (to.origin === location.origin && !to.pathname.startsWith('/api/')) {
      event.preventDefault();
      history.pushState(null, '', to.pathname + to.search);
      this.#show();
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const typing = /** @type {HTMLElement} */ (event.target).closest('input, textarea, select, dialog');
    const modified = event.ctrlKey || event.metaKey;
    if (modified && event.key.toLowerCase() === 'z' && !typing) {
      event.preventDefault();
      this.run(event.shiftKey ? 'redo' : 'undo');
    } else if (modified && event.key.toLowerCase() === 'y' && !typing) {
      event.preventDefault();
      this.run('redo');
    } else if (modified && event.key.toLowerCase() === 'k' && !event.shiftKey) {
      event.preventDefault();
      /** @type {HTMLInputElement | null} */ (this.querySelector('#query, #search-anywhere'))?.select();
    } else if (event.key === '?' && !typing) {
      event.preventDefault();
      this.run('help');
    }
  }

  /** @param {string} name */
  async run(name) {
    if (name === 'undo' || name === 'redo') {
      const lines = await attempt(() => api.post(`/api/${name}`, undefined));
      if (lines) {
        study.changed();
        say(lines.length ? t(`common.${name}-done`, { what: lines[0].what }) : t(`common.${name}-nothing`));
      }
    } else if (name === 'help') {
      this.helping = true;
    }
  }

  /** @param {{sentence: string, action?: {label: string, act: () => void}, isProblem?: boolean}} said */
  #say(said) {
    this.said = said;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => (this.said = null), said.isProblem ? 12_000 : 6_000);
  }

  render() {
    const { summary } = study;
    return html`
      <a class="skip" href="#screen" @click=${(/** @type {Event} */ event) => {
        event.preventDefault();
        event.stopPropagation();
        /** @type {HTMLElement | null} */ (this.querySelector('#screen [tabindex="0"], #screen a, #screen button'))?.focus();
      }}>${t('common.skip')}</a>
      <header class="frame-head">
        <strong class="brand">Verbatim</strong>
        <span class="study-name">${summary?.name ?? ''}</span>
        <nav aria-label=${t('common.places')}>
          ${(summary ? PLACES : []).map((place) => html`<a href=${place.href} aria-current=${this.#isHere(place) ? 'page' : 'false'}>${t(`common.place.${place.name}`)}</a>`)}
        </nav>
        <span class="spring"></span>
        ${summary && this.path !== '/search' ? this.#search() : nothing}
        ${summary ? html`<a class="me" href="/coders" title=${t('common.me-note')}>${t(visible() ? 'common.me-hiding' : 'common.me', { name: summary.coder })}</a>` : nothing}
        ${study.reached ? nothing : html`<span class="away" role="status">${t('common.away')}</span>`}
        <button type="button" class="icon" title="${t('common.undo')} (Ctrl+Z)" aria-label=${t('common.undo')} @click=${() => this.run('undo')}>↶</button>
        <button type="button" class="icon" title="${t('common.redo')} (Ctrl+Y)" aria-label=${t('common.redo')} @click=${() => this.run('redo')}>↷</button>
        <button type="button" class="icon" title="${t('common.help')} (?)" aria-label=${t('common.help')} @click=${() => this.run('help')}>?</button>
        <button type="button" class="icon" title=${t('common.theme')} aria-label=${t('common.theme')} @click=${() => this.#theme()}>◐</button>
        <button
          type="button"
          class="text"
          lang=${language === 'fr' ? 'en' : 'fr'}
          @click=${() => chooseLanguage(language === 'fr' ? 'en' : 'fr')}
        >${language === 'fr' ? 'English' : 'Français'}</button>
      </header>
      <div id="screen" class="screen">${this.screen ?? (summary ? html`<main class="empty"><p>${t('common.nothing-here')}</p></main>` : nothing)}</div>
      <div class="said ${this.said?.isProblem ? 'problem' : ''}" role=${this.said?.isProblem ? 'alert' : 'status'} ?hidden=${!this.said}>
        ${this.said
          ? html`<span>${this.said.sentence}</span>
              ${this.said.action ? html`<button type="button" @click=${this.said.action.act}>${this.said.action.label}</button>` : nothing}
              <button type="button" class="icon" aria-label=${t('common.close')} @click=${() => (this.said = null)}>×</button>`
          : nothing}
      </div>
      ${this.helping ? this.#help() : nothing}
    `;
  }

  /** @param {{name: string}} place */
  #isHere(place) {
    return SCREENS.some((screen) => screen.name === place.name && screen.path.test(this.path));
  }

  #search() {
    return html`<form
      role="search"
      @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        const input = /** @type {HTMLInputElement} */ (this.querySelector('#search-anywhere'));
        go(`/search?${new URLSearchParams({ q: input.value.trim() })}`);
      }}
    >
      <input id="search-anywhere" type="search" autocomplete="off" aria-label=${t('common.search')} placeholder="${t('common.place.search')} (Ctrl+K)" title="${t('common.search')} (Ctrl+K)" />
    </form>`;
  }

  #theme() {
    const order = ['auto', 'light', 'dark'];
    const next = order[(order.indexOf(document.documentElement.dataset.theme ?? 'auto') + 1) % order.length];
    document.documentElement.dataset.theme = next;
    localStorage.setItem('verbatim-theme', next);
    say(t(`common.theme.${next}`));
  }

  #help() {
    return html`<v-keys-help @v-help-close=${() => (this.helping = false)}></v-keys-help>`;
  }
}

customElements.define('v-frame', Frame);
