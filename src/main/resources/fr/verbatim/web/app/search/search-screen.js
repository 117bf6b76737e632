// Searching: the query, what it finds, and how that is spread. The address says all that is asked.

import { html, nothing } from 'lit';
import { address, api, Problem } from '../api.js';
import { VElement } from '../element.js';
import { go, isTyping } from '../go.js';
import { attempt, study } from '../study.js';
import { quoted, t } from '../texts.js';
import { addressOf, asked, request } from './address.js';
import { leftOut } from './code-hits.js';
import './filters.js';
import './kwic.js';
import './near-words.js';
import './query-box.js';
import { answer, coded, filters, near, PAGE, parts } from './results.js';
import './saved.js';
import './spread.js';
import { tools } from './tools.js';

export class SearchScreen extends VElement {
  static properties = {
    wanted: { state: true },
    answer: { state: true },
    problem: { state: true },
    filters: { state: true },
    counts: { state: true },
    parts: { state: true },
    near: { state: true },
    names: { state: true },
    coding: { state: true },
    without: { state: true },
    coded: { state: true },
    isIn: { state: true },
    working: { state: true },
  };

  constructor() {
    super();
    this.wanted = asked();
    /** @type {import('./results.js').Answer | null} */ this.answer = null;
    /** @type {Problem | null} */ this.problem = null;
    /** whether it is the part of the corpus that is not understood */ this.isPartWrong = false;
    /** @type {import('./filters.js').Filter[]} */ this.filters = [];
    /** @type {import('./filters.js').Filter | null} */ this.counts = null;
    /** @type {import('./spread.js').Part[]} */ this.parts = [];
    /** @type {import('./near-words.js').Near[]} */ this.near = [];
    /** @type {string[]} the names of the variables */ this.names = [];
    /** @type {{code: string, extent: string} | null} */ this.coding = null;
    /** @type {Map<string, import('./kwic.js').Passage>} */ this.without = new Map();
    /** @type {Set<string>} */ this.coded = new Set();
    this.isIn = false;
    this.working = false;
    this.loads = 0;
    this.refresh = () => this.#load();
    this.keys = (/** @type {KeyboardEvent} */ event) => this.#key(event);
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${t('common.place.search')} – Verbatim`;
    study.addEventListener('refresh', this.refresh);
    document.addEventListener('keydown', this.keys);
    this.goTo();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
    document.removeEventListener('keydown', this.keys);
  }

  /** The address has changed. */
  goTo() {
    const before = this.wanted;
    this.wanted = asked();
    this.isIn ||= this.wanted.in !== '';
    if (this.wanted.q !== before.q || this.wanted.in !== before.in) {
      this.without = new Map();
    }
    document.title = `${this.wanted.q || t('common.place.search')} – Verbatim`;
    if (!this.wanted.q) {
      this.updateComplete.then(() => /** @type {any} */ (this.querySelector('v-query-box')).focusInput());
    }
    return this.#load();
  }

  /** @param {Partial<import('./address.js').Asked>} changes */
  go(changes) {
    go(addressOf({ ...this.wanted, page: 1, ...changes }));
  }

  async #load() {
    const load = ++this.loads;
    const { wanted } = this;
    const isLast = () => load === this.loads;
    this.names = this.names.length ? this.names : ((await attempt(() => api.get('/api/search/variables'))) ?? []);
    if (!wanted.q) {
      this.answer = null;
      this.problem = null;
      return;
    }
    this.working = true;
    const told = await answer(wanted);
    if (!isLast()) {
      return;
    }
    this.working = false;
    this.isPartWrong = told instanceof Problem && wanted.in !== '' && !((await answer({ ...wanted, in: '' })) instanceof Problem);
    this.problem = told instanceof Problem ? told : null;
    this.answer = told instanceof Problem ? null : (told ?? this.answer);
    if (!told || told instanceof Problem) {
      return;
    }
    const beside = await filters(wanted, this.#fields());
    if (isLast()) {
      this.filters = beside ?? this.filters;
      await this.#loadView(isLast);
    }
  }

  /** @param {() => boolean} isLast */
  async #loadView(isLast) {
    const { wanted } = this;
    if (wanted.view === 'spread') {
      const [counts, found] = await Promise.all([filters(wanted, [this.#by()]), parts(wanted)]);
      if (isLast()) {
        this.counts = counts?.[0] ?? null;
        this.parts = found ?? [];
      }
    } else if (wanted.view === 'words') {
      const found = await near(wanted);
      if (isLast()) {
        this.near = found ?? [];
      }
    } else if (this.coding) {
      const found = await coded(wanted, this.coding.code, this.coding.extent);
      if (isLast()) {
        this.coded = found;
      }
    }
  }

  /** The fields by which one filters: the usual ones, then those that the user asked for. */
  #fields() {
    return [...new Set(['kind', 'role', this.#main(), ...this.wanted.filters])].filter(Boolean);
  }

  /** The variable that matters most: the function of people, where the study has it. */
  #main() {
    return this.names.find((it) => /^fonction$|^function$/i.test(it)) ?? '';
  }

  #by() {
    return this.wanted.by || this.#main() || this.names[0] || 'kind';
  }

  get kwic() {
    return /** @type {import('./kwic.js').Kwic | null} */ (this.querySelector('v-kwic'));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || event.defaultPrevented) {
      return;
    }
    const inLines = this.kwic?.contains(/** @type {Node} */ (event.target));
    /** @type {Record<string, () => void>} */
    const keys = {
      j: () => this.kwic?.step(1),
      k: () => this.kwic?.step(-1),
      x: () => this.kwic?.toggle(),
      n: () => this.#turn(1),
      p: () => this.#turn(-1),
      c: () => this.#beginCoding(),
      s: () => /** @type {any} */ (this.querySelector('v-saved-searches'))?.save(),
      '/': () => /** @type {any} */ (this.querySelector('v-query-box')).focusInput(),
      ...(inLines ? { ArrowDown: () => this.kwic?.step(1), ArrowUp: () => this.kwic?.step(-1), Home: () => this.kwic?.focusLine(0), End: () => this.kwic?.focusLine(-1) } : {}),
    };
    if (keys[event.key] && (this.answer || event.key === '/')) {
      event.preventDefault();
      keys[event.key]();
    }
  }

  #beginCoding() {
    if (this.answer?.found.count && this.wanted.view === 'lines') {
      this.coding ??= { code: '', extent: '0' };
      import('./code-hits.js');
    }
  }

  get pages() {
    return Math.max(1, Math.ceil((this.answer?.found.count ?? 0) / PAGE));
  }

  /** @param {number} step */
  async #turn(step) {
    const page = this.wanted.page + step;
    if (page >= 1 && page <= this.pages) {
      this.go({ page });
      await this.#shown(page);
      this.querySelector('.results')?.scrollTo(0, 0);
      this.kwic?.focusLine(step > 0 ? 0 : -1);
    }
  }

  /** Waits for a page of passages. @param {number} page */
  async #shown(page) {
    while (this.working && this.wanted.page === page) {
      await new Promise((resolve) => window.setTimeout(resolve, 20));
    }
    await this.updateComplete;
  }

  /** @param {CustomEvent<{name: string, query: string}>} event */
  #asked({ detail: { name, query } }) {
    name === 'query' ? this.go({ q: query }) : this.go({ in: query });
    if (name === 'query' && query === asked().q) {
      this.#load();
    }
  }

  render() {
    const { wanted } = this;
    return html`
      <main
        class="search"
        @v-query=${this.#asked}
        @v-page=${(/** @type {CustomEvent<number>} */ event) => this.#turn(event.detail)}
        @v-filter=${(/** @type {CustomEvent<string>} */ event) => event.detail && this.go({ filters: [...new Set([...wanted.filters, event.detail])] })}
        @v-by=${(/** @type {CustomEvent<string>} */ event) => this.go({ by: event.detail })}
        @v-leave-out=${(/** @type {CustomEvent} */ event) => (this.without = leftOut(this.without, event.detail))}
        @v-coding=${(/** @type {CustomEvent} */ event) => {
          this.coding = event.detail;
          const load = this.loads;
          this.#loadView(() => load === this.loads);
        }}
        @v-coding-over=${() => {
          this.coding = null;
          this.coded = new Set();
        }}
      >
        <header class="search-head">
          <h1 class="hidden">${t('common.place.search')}</h1>
          <v-query-box name="query" .value=${wanted.q} .label=${t('search.query')} .problem=${this.isPartWrong ? null : this.problem}></v-query-box>
          ${this.isIn
            ? html`<v-query-box name="part" .value=${wanted.in} .label=${t('search.part')} .problem=${this.isPartWrong ? this.problem : null}></v-query-box>`
            : html`<button type="button" class="text" @click=${() => (this.isIn = true)}>${t('search.part-open')}</button>`}
        </header>
        <aside class="search-side" aria-label=${t('search.side')}>
          ${this.answer ? html`<v-filters .filters=${this.filters} .names=${this.names}></v-filters>` : nothing}
          <v-saved-searches .query=${this.answer ? wanted.q : ''}></v-saved-searches>
        </aside>
        <div class="results" aria-busy=${this.working}>${this.#results()}</div>
      </main>
    `;
  }

  #results() {
    const { answer: told, wanted } = this;
    if (!told) {
      return this.problem ? nothing : this.working ? html`<p class="hint">${t('search.searching')}</p>` : this.#welcome();
    }
    const { found } = told;
    return html`
      <div class="count" role="status">
        <b>${t('search.count', { n: found.count })}</b>${found.count ? html`, ${t('search.respondents', { n: found.respondents, all: found.allRespondents })}, ${t('search.documents', { n: told.documents })}` : nothing}
        ${wanted.in ? html`<span class="in">${t('search.in', { part: quoted(wanted.in) })}</span>` : nothing}
        ${found.annotated < found.documents ? html`<p class="hint">${t('search.annotated', { n: found.documents - found.annotated, all: found.documents })}</p>` : nothing}
        ${told.notices.map((it) => html`<p class="hint">${it}</p>`)}
      </div>
      ${found.count ? this.#found(told) : this.#nothing(told)}
    `;
  }

  /** @param {import('./results.js').Answer} told */
  #nothing({ nothing: why, correction }) {
    return html`<div class="nothing">
      <p>${why}</p>
      ${correction ? html`<p><a class="button" href=${addressOf({ ...this.wanted, q: correction, page: 1 })}>${t('search.look-for', { query: quoted(correction) })}</a></p>` : nothing}
    </div>`;
  }

  /** @param {import('./results.js').Answer} told */
  #found({ found }) {
    const { wanted } = this;
    if (wanted.view === 'spread') {
      const said = request({ ...wanted, sort: '', context: '' });
      return html`${tools(this)}<v-spread .counts=${this.counts} .by=${this.#by()} .names=${this.names} .parts=${this.parts} .query=${wanted.q} .picture=${`/api/search/spread.svg?${said}&number=${study.number}`}></v-spread>`;
    }
    if (wanted.view === 'words') {
      return html`${tools(this)}<v-near-words .words=${this.near} .query=${wanted.q}></v-near-words>`;
    }
    return html`
      ${tools(this)}
      ${this.coding ? html`<v-code-hits .query=${wanted.q} .inside=${wanted.in} .without=${this.without}></v-code-hits>` : nothing}
      <v-kwic
        .passages=${found.passages}
        .first=${(wanted.page - 1) * PAGE + 1}
        .isWide=${wanted.context === 'sentence' || wanted.context === 'turn'}
        .variable=${wanted.sort.split(',')[0]}
        .choosing=${this.coding !== null}
        .without=${this.without}
        .coded=${this.coded}
      ></v-kwic>
      ${this.pages > 1 ? this.#pager() : nothing}
    `;
  }

  #pager() {
    const { page } = this.wanted;
    return html`<nav class="pager" aria-label=${t('search.pages')}>
      <button type="button" ?disabled=${page <= 1} @click=${() => this.#turn(-1)}>← ${t('search.before')} <kbd>P</kbd></button>
      <label>${t('search.page')} <input type="number" min="1" max=${this.pages} .value=${String(page)} @change=${(/** @type {Event} */ event) => this.go({ page: Math.min(this.pages, Math.max(1, Number(/** @type {HTMLInputElement} */ (event.target).value) || 1)) })} /></label>
      <span>${t('search.of-pages', { all: this.pages })}</span>
      <button type="button" ?disabled=${page >= this.pages} @click=${() => this.#turn(1)}>${t('search.after')} → <kbd>N</kbd></button>
    </nav>`;
  }

  #welcome() {
    return html`<section class="welcome">
      <h2>${t('search.welcome')}</h2>
      <dl>
        ${[1, 2, 3, 4, 5, 6, 7].map((it) => html`<div><dt><a href=${addressOf({ ...asked(), q: t(`search.example.${it}`) })}><code>${t(`search.example.${it}`)}</code></a></dt><dd>${t(`search.example.${it}.note`)}</dd></div>`)}
      </dl>
      <p class="hint">${t('search.welcome-keys')}</p>
    </section>`;
  }

  /** Begins to code what was found, or closes that. */
  toggleCoding() {
    if (this.coding) {
      this.coding = null;
    } else {
      this.#beginCoding();
    }
  }

  /** The address of a file with all that was found. @param {string} form */
  file(form) {
    return address(`/api/search/file?${request(this.wanted, { form, by: this.#by() })}`);
  }
}
customElements.define('v-search', SearchScreen);
