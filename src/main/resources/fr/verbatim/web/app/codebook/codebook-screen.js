// The codebook: its tree, the code that is chosen, and what can be done with both.

import { html, nothing } from 'lit';
import { address, api } from '../api.js';
import { ask } from '../dialog.js';
import { VElement } from '../element.js';
import { attempt, counts, say, study } from '../study.js';
import { quoted, t } from '../texts.js';
import '../read/code-tree.js';
import { removeGroup, renameGroup } from './code-groups.js';
import './code-form.js';
import './code-links.js';
import './import-codebook.js';
import './merge-split.js';
import './redefinition.js';
import { moveBeside, moveUnder, placeOf } from './moving.js';

/** @typedef {import('../study.js').Code} Code */

const VIEWS = /** @type {const} */ (['form', 'links', 'merge', 'before']);

export class CodebookScreen extends VElement {
  static properties = { chosen: { state: true }, view: { state: true }, importing: { state: true } };

  constructor() {
    super();
    /** @type {string | null} */ this.chosen = new URLSearchParams(location.search).get('code');
    /** @type {typeof VIEWS[number]} */ this.view = 'form';
    this.importing = false;
    this.refresh = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    study.addEventListener('refresh', this.refresh);
    document.title = `${t('common.place.codebook')} – Verbatim`;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
  }

  goTo() {
    this.chosen = new URLSearchParams(location.search).get('code') ?? this.chosen;
  }

  get code() {
    return (this.chosen && study.code(this.chosen)) || study.uses[0]?.code;
  }

  /** @param {string} id */
  #choose(id) {
    this.chosen = id;
    history.replaceState(null, '', `/codebook?code=${id}`);
  }

  /** @param {boolean} isRubrique */
  #create(isRubrique) {
    const { code } = this;
    const parent = isRubrique ? null : code ? (code.applied ? code.parent : code.id) : null;
    ask({
      heading: t(isRubrique ? 'codebook.new-rubrique' : 'codebook.new-code'),
      note: parent ? t('codebook.under', { name: quoted(study.code(parent)?.name ?? '') }) : t('codebook.at-top'),
      fields: [{ name: 'name', label: t('codebook.name'), needed: true }],
      confirm: t('codebook.create'),
      done: async ({ name }) => {
        const made = await attempt(() => api.post('/api/codes', { name, parent }));
        if (made && isRubrique) {
          await attempt(() => api.patch(`/api/codes/${made.id}`, { applied: false }));
        }
        if (made) {
          await attempt(() => study.refresh());
          this.#choose(made.id);
        }
        return made;
      },
    });
  }

  async #remove() {
    const { code } = this;
    const use = code && (await attempt(() => api.get(`/api/codes/${code.id}/use`)));
    if (!code || !use) {
      return;
    }
    if (use.children) {
      say(t('codebook.has-children', { name: quoted(code.name), n: use.children }));
      return;
    }
    ask({
      heading: t('codebook.remove', { name: quoted(code.name) }),
      note: `${t('codebook.remove.extracts', { n: use.extracts })} ${use.memos ? t('codebook.remove.memos', { n: use.memos }) : ''} ${t('codebook.remove.undone')}`,
      fields: [],
      confirm: t('codebook.remove-do'),
      done: async () => {
        const done = await attempt(async () => {
          await api.delete(`/api/codes/${code.id}`);
          return true;
        });
        if (done) {
          this.chosen = code.parent;
          await attempt(() => study.refresh());
          say(t('codebook.removed', { name: quoted(code.name) }), { label: t('common.undo'), act: () => this.tell('v-global', 'undo') });
        }
        return done;
      },
    });
  }

  /** The keyboard's twin of dragging a code: any other code, or the top. */
  #moveTo() {
    const { code } = this;
    if (!code) {
      return;
    }
    const below = (/** @type {Code | undefined} */ it) => {
      for (; it; it = it.parent ? study.code(it.parent) : undefined) {
        if (it.id === code.id) {
          return true;
        }
      }
      return false;
    };
    ask({
      heading: t('codebook.move', { name: quoted(code.name) }),
      fields: [
        {
          name: 'parent', label: t('codebook.move-under'), kind: 'choice', value: code.parent ?? '',
          options: [
            { value: '', label: t('codebook.top') },
            ...study.uses.filter((use) => !below(use.code)).map((use) => ({ value: use.code.id, label: `${'\u2003'.repeat(study.depth(use.code))}${use.code.name}` })),
          ],
        },
      ],
      confirm: t('codebook.move-do'),
      done: ({ parent }) => moveUnder(code.id, parent || null),
    });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { code } = this;
    if (!code || !(/** @type {HTMLElement} */ (event.target).closest('[role=treeitem]'))) {
      return;
    }
    const step = /** @type {Record<string, 'up' | 'down' | 'in' | 'out'>} */ ({ ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' })[event.key];
    if (event.altKey && step) {
      moveBeside(code, step).then(() => this.#focusTree());
    } else if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (event.key === 'm') {
      this.#moveTo();
    } else if (event.key === 'n') {
      this.#create(false);
    } else if (event.key === 'Delete') {
      this.#remove();
    } else if (event.key === 'F2' || event.key === 'Enter') {
      this.view = 'form';
      this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector('#code-name'))?.focus());
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  async #focusTree() {
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(`[role=treeitem][data-id="${this.chosen}"]`))?.focus();
  }

  render() {
    const { code } = this;
    return html`
      <main
        class="codebook"
        @v-choose-code=${(/** @type {CustomEvent} */ event) => this.#choose(event.detail.code)}
        @v-rename-group=${(/** @type {CustomEvent} */ event) => renameGroup(event.detail)}
        @v-remove-group=${(/** @type {CustomEvent} */ event) => removeGroup(event.detail, () => this.tell('v-global', 'undo'))}
        @v-move-under=${(/** @type {CustomEvent} */ event) => moveUnder(event.detail.code, event.detail.under)}
      >
        <section class="codebook-tree" @keydown=${{ handleEvent: (/** @type {KeyboardEvent} */ event) => this.#key(event), capture: true }}>
          <div class="codebook-actions">
            <button type="button" class="primary" @click=${() => this.#create(false)}>${t('codebook.new-code')} <kbd>N</kbd></button>
            <button type="button" @click=${() => this.#create(true)}>${t('codebook.new-rubrique')}</button>
            <button type="button" aria-pressed=${this.importing} class="toggle" @click=${() => (this.importing = !this.importing)}>${t('codebook.import')}</button>
            <a class="button" href=${address('/api/codebook.yaml')} download="grille.yaml">${t('codebook.export')}</a>
          </div>
          ${this.importing ? html`<v-import-codebook @v-imported=${() => (this.importing = false)}></v-import-codebook>` : nothing}
          <v-code-tree editable .uses=${study.uses} .chosen=${code?.id ?? null}></v-code-tree>
          <p class="hint">${t('codebook.keys')}</p>
        </section>
        <section class="codebook-code">
          ${code ? this.#chosenCode(code) : html`<p class="hint">${t('codebook.empty')}</p>`}
        </section>
      </main>
    `;
  }

  /** @param {Code} code */
  #chosenCode(code) {
    const use = study.byId.get(code.id);
    return html`
      <header>
        <h1>${code.name}</h1>
        <p class="count">
          ${code.applied ? use ? `${counts(use)}, ${t('common.documents', { n: use.documents })}` : '' : t('codebook.is-rubrique')}
          · ${t('codebook.place', { place: placeOf(code) })}
        </p>
        <div class="views" role="group" aria-label=${t('codebook.views')}>
          ${VIEWS.map(
            (view) => html`<button type="button" class="toggle" aria-pressed=${this.view === view} @click=${() => (this.view = view)}>${t(`codebook.view.${view}`)}</button>`,
          )}
          <span class="spring"></span>
          <button type="button" @click=${() => this.#moveTo()}>${t('codebook.move-to')} <kbd>M</kbd></button>
          <button type="button" @click=${() => this.#remove()}>${t('codebook.remove-code')} <kbd>${t('read.key.delete')}</kbd></button>
        </div>
      </header>
      ${this.view === 'form'
        ? html`<v-code-groups .code=${code} .groups=${study.groups}></v-code-groups><v-code-form .code=${code}></v-code-form>`
        : this.view === 'links'
          ? html`<v-code-links .code=${code} .uses=${study.uses}></v-code-links>`
          : this.view === 'merge'
            ? html`<v-merge-split .code=${code} .number=${study.number}></v-merge-split>`
            : html`<v-redefinition .code=${code} .number=${study.number}></v-redefinition>`}
    `;
  }
}
customElements.define('v-codebook', CodebookScreen);
