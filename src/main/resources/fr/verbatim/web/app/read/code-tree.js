// The codebook beside the text: a tree to code from, to be filtered, and dragged from and onto.

import { html, nothing } from 'lit';
import { VElement } from '../element.js';
import { counts, fold, study } from '../study.js';
import { number, t } from '../texts.js';
import { vars } from '../vars.js';

/** The sign of a code's state; what is usual has none. @type {Record<string, string>} */
const STATES = { PROVISIONAL: '?', CORE: '◆' };

export class CodeTree extends VElement {
  static properties = {
    uses: { attribute: false },
    chosen: { attribute: false },
    marker: { attribute: false },
    digits: { attribute: false },
    editable: { type: Boolean },
    folded: { state: true },
    filter: { state: true },
    group: { state: true },
    over: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../study.js').CodeCounts[]} */ this.uses = [];
    /** @type {string | null} the code whose extracts are shown */ this.chosen = null;
    /** @type {string | null} the code that each selection is given */ this.marker = null;
    /** @type {(string | null)[]} the codes of the keys 1 to 9 */ this.digits = [];
    /** Whether codes may be dropped on codes. */ this.editable = false;
    /** @type {Set<string>} */ this.folded = new Set();
    this.filter = '';
    /** The group whose codes alone are shown; empty for all. */ this.group = '';
    /** @type {string | null} */ this.over = null;
  }

  /** The codes that are shown, in order, with how deep they stand. */
  get rows() {
    const wanted = fold(this.filter.trim());
    const group = study.groups.find((it) => it.id === this.group);
    const visible = new Set();
    for (const use of this.uses) {
      if ((!wanted || fold(use.code.name).includes(wanted)) && (!group || group.codes.includes(use.code.id))) {
        for (let code = /** @type {import('../study.js').Code | undefined} */ (use.code); code; code = code.parent ? study.code(code.parent) : undefined) {
          visible.add(code.id);
        }
      }
    }
    return this.uses.filter((use) => visible.has(use.code.id) && (wanted || group || !this.#isHidden(use.code)));
  }

  /** @param {import('../study.js').Code} code @returns {boolean} */
  #isHidden(code) {
    const parent = code.parent ? study.code(code.parent) : undefined;
    return parent !== undefined && (this.folded.has(parent.id) || this.#isHidden(parent));
  }

  /** @param {string} id */
  #hasChildren(id) {
    return this.uses.some((use) => use.code.parent === id);
  }

  render() {
    const rows = this.rows;
    const current = rows.some((use) => use.code.id === this.chosen) ? this.chosen : rows[0]?.code.id;
    return html`
      <div class="panel-head">
        <h2>${t('read.codebook')}</h2>
        <input
          type="search"
          class="filter"
          aria-label=${t('read.filter-codes')}
          placeholder=${t('read.filter-codes')}
          .value=${this.filter}
          @input=${(/** @type {InputEvent} */ event) => (this.filter = /** @type {HTMLInputElement} */ (event.target).value)}
        />
      </div>
      ${study.groups.length ? this.#groups() : nothing}
      <ul role="tree" aria-label=${t('read.codebook')} class="code-tree" @keydown=${this.#key}>
        ${rows.map((use) => this.#row(use, current ?? null))}
      </ul>
    `;
  }

  /** Which group of codes is shown. */
  #groups() {
    const group = study.groups.find((it) => it.id === this.group);
    return html`
      <div class="code-groups-choice">
        <select
          aria-label=${t('read.group')}
          @change=${(/** @type {Event} */ event) => (this.group = /** @type {HTMLSelectElement} */ (event.target).value)}
        >
          <option value="" ?selected=${!group}>${t('read.all-codes')}</option>
          ${study.groups.map((it) => html`<option value=${it.id} ?selected=${it.id === group?.id}>${it.name} (${number(it.codes.length)})</option>`)}
        </select>
        ${this.editable && group
          ? html`
              <button type="button" @click=${() => this.tell('v-rename-group', group)}>${t('codebook.group.rename')}</button>
              <button type="button" @click=${() => this.tell('v-remove-group', group)}>${t('codebook.group.remove')}</button>
            `
          : nothing}
      </div>
    `;
  }

  /** @param {import('../study.js').CodeCounts} use @param {string | null} current */
  #row(use, current) {
    const { code } = use;
    const hasChildren = this.#hasChildren(code.id);
    const open = !this.folded.has(code.id);
    const digit = this.digits.indexOf(code.id) + 1;
    return html`
      <li
        role="treeitem"
        aria-level=${study.depth(code) + 1}
        aria-expanded=${hasChildren ? String(open) : nothing}
        aria-selected=${code.id === this.chosen}
        aria-label=${code.applied ? `${code.name}, ${counts(use)}` : code.name}
        tabindex=${code.id === current ? 0 : -1}
        data-id=${code.id}
        draggable="true"
        class="${code.applied ? 'code' : 'rubrique'} ${code.id === this.marker ? 'marker' : ''} ${code.id === this.over ? 'over' : ''}"
        ${vars({ '--code': study.color(code.id), '--depth': String(study.depth(code)) })}
        @click=${() => this.#choose(code.id)}
        @dblclick=${() => code.applied && this.tell('v-apply', { code: code.id })}
        @dragstart=${(/** @type {DragEvent} */ event) => {
          event.dataTransfer?.setData('application/x-verbatim-code', code.id);
          event.dataTransfer?.setData('text/plain', code.name);
        }}
        @dragover=${(/** @type {DragEvent} */ event) => this.#dragOver(event, code)}
        @dragleave=${() => (this.over = null)}
        @drop=${(/** @type {DragEvent} */ event) => this.#drop(event, code)}
      >
        ${hasChildren
          ? html`<button
              type="button"
              class="twist"
              tabindex="-1"
              aria-hidden="true"
              @click=${(/** @type {Event} */ event) => {
                event.stopPropagation();
                this.#toggle(code.id);
              }}
            >
              ${open ? '▾' : '▸'}
            </button>`
          : html`<i class="swatch"></i>`}
        <span class="name">${code.name}</span>
        ${code.applied && STATES[code.state] ? html`<span class="state" title=${t(`common.state.${code.state}`)}>${STATES[code.state]}</span>` : nothing}
        ${digit ? html`<kbd>${digit}</kbd>` : nothing}
        ${code.applied
          ? html`<small title=${counts(use)}>${this.editable ? counts(use) : number(use.extracts)}</small>`
          : nothing}
      </li>
    `;
  }

  /** @param {string} id */
  #choose(id) {
    this.tell('v-choose-code', { code: id });
  }

  /** @param {string} id */
  #toggle(id) {
    const folded = new Set(this.folded);
    if (!folded.delete(id)) {
      folded.add(id);
    }
    this.folded = folded;
  }

  /** @param {DragEvent} event @param {import('../study.js').Code} code */
  #dragOver(event, code) {
    const types = event.dataTransfer?.types ?? [];
    const takes = types.includes('application/x-verbatim-extract') || types.includes('application/x-verbatim-passage');
    const moves = this.editable && types.includes('application/x-verbatim-code');
    if ((takes && code.applied) || moves) {
      event.preventDefault();
      this.over = code.id;
    }
  }

  /** @param {DragEvent} event @param {import('../study.js').Code} code */
  #drop(event, code) {
    this.over = null;
    const extract = event.dataTransfer?.getData('application/x-verbatim-extract');
    event.preventDefault();
    const moved = event.dataTransfer?.getData('application/x-verbatim-code');
    if (moved && moved !== code.id) {
      this.tell('v-move-under', { code: moved, under: code.id });
    } else if (extract) {
      this.tell('v-recode', { extract, code: code.id });
    } else if (!moved) {
      this.tell('v-apply', { code: code.id });
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const item = /** @type {HTMLElement} */ (event.target).closest('[role=treeitem]');
    if (!(item instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const rows = this.rows;
    const index = rows.findIndex((use) => use.code.id === item.dataset.id);
    const code = rows[index]?.code;
    if (!code) {
      return;
    }
    const go = (/** @type {number} */ to) => {
      const next = rows[to];
      if (next) {
        this.#choose(next.code.id);
        this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector(`[data-id="${next.code.id}"]`))?.focus());
      }
    };
    switch (event.key) {
      case 'ArrowDown': go(index + 1); break;
      case 'ArrowUp': go(index - 1); break;
      case 'Home': go(0); break;
      case 'End': go(rows.length - 1); break;
      case 'ArrowRight':
        if (this.folded.has(code.id)) {
          this.#toggle(code.id);
        } else if (this.#hasChildren(code.id)) {
          go(index + 1);
        }
        break;
      case 'ArrowLeft':
        if (this.#hasChildren(code.id) && !this.folded.has(code.id)) {
          this.#toggle(code.id);
        } else {
          go(rows.findIndex((use) => use.code.id === code.parent));
        }
        break;
      case 'Enter':
        if (code.applied) {
          this.tell('v-apply', { code: code.id });
        }
        break;
      case ' ':
        if (code.applied) {
          this.tell('v-marker', { code: code.id });
        }
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
customElements.define('v-code-tree', CodeTree);
