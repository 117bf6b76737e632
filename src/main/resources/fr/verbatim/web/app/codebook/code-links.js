// The links between codes, as a diagram to draw in and as a table that says the same.

import { html, nothing, svg } from 'lit';
import { api } from '../api.js';
import { ask } from '../dialog.js';
import { VElement } from '../element.js';
import { attempt, study } from '../study.js';
import { quoted, t } from '../texts.js';
import { vars } from '../vars.js';
import { HEIGHT, line, places, WIDTH } from './link-places.js';

/** @typedef {import('../study.js').Code} Code @typedef {{from: Code, to: Code, as: string}} Link */

/** The usual relations, as codebooks write them. */
const RELATIONS = ['condition of', 'consequence of', 'opposed to', 'part of'];

class CodeLinks extends VElement {
  static properties = { code: { attribute: false }, uses: { attribute: false }, all: { state: true }, from: { state: true }, pointer: { state: true } };

  constructor() {
    super();
    /** @type {Code | null} */ this.code = null;
    /** @type {import('../study.js').CodeCounts[]} */ this.uses = [];
    this.all = true;
    /** @type {string | null} the code from which a link is being drawn */ this.from = null;
    /** @type {{x: number, y: number} | null} where the mouse draws it to */ this.pointer = null;
    this.down = '';
  }

  /** @returns {Link[]} */
  get links() {
    const byKey = new Map(this.uses.map((use) => [use.code.key, use.code]));
    return this.uses.flatMap(({ code }) =>
      code.links.flatMap((link) => {
        const to = byKey.get(link.to);
        return to ? [{ from: code, to, as: link.as }] : [];
      }),
    );
  }

  /** The codes that are drawn: those that have links, and the one that is chosen. */
  get nodes() {
    const shown = this.all ? this.links : this.links.filter((it) => it.from.id === this.code?.id || it.to.id === this.code?.id);
    const ids = new Set(shown.flatMap((it) => [it.from.id, it.to.id]));
    if (this.code?.applied) {
      ids.add(this.code.id);
    }
    return { links: shown, codes: this.uses.map((use) => use.code).filter((code) => ids.has(code.id)) };
  }

  /** @param {Code} from @param {string} [to] the other code's key */
  #add(from, to = '') {
    const others = this.uses.map((use) => use.code).filter((it) => it.id !== from.id && it.applied);
    ask({
      heading: t('codebook.link-from', { name: quoted(from.name) }),
      fields: [
        { name: 'as', label: t('codebook.relation'), needed: true, suggestions: RELATIONS.map((it) => relation(it)) },
        { name: 'to', label: t('codebook.link-to'), kind: 'choice', value: to, options: others.map((it) => ({ value: it.key, label: it.name })) },
      ],
      confirm: t('codebook.link-do'),
      done: (values) => this.#save(from, [...from.links, { to: values.to, as: written(values.as.trim()) }]),
    });
  }

  /** @param {Code} from @param {{to: string, as: string}[]} links */
  async #save(from, links) {
    const saved = await attempt(() => api.patch(`/api/codes/${from.id}`, { links }));
    if (saved) {
      await attempt(() => study.refresh());
    }
    return saved;
  }

  /** @param {Link} link */
  #remove(link) {
    return this.#save(link.from, link.from.links.filter((it) => !(it.to === link.to.key && it.as === link.as)));
  }

  /** @param {Code} code */
  #press(code) {
    if (this.from && this.from !== code.id) {
      const from = study.code(this.from);
      this.from = null;
      if (from) {
        this.#add(from, code.key);
      }
    } else {
      this.from = this.from === code.id ? null : code.id;
    }
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    const diagram = /** @type {SVGSVGElement} */ (event.currentTarget);
    const scale = diagram.getScreenCTM();
    if (this.down && event.buttons && scale) {
      const to = new DOMPoint(event.clientX, event.clientY).matrixTransform(scale.inverse());
      this.pointer = { x: to.x, y: to.y };
    }
  }

  /** @param {PointerEvent} event */
  #drop(event) {
    const node = document.elementFromPoint(event.clientX, event.clientY)?.closest('.node');
    const to = node && this.uses.find((use) => use.code.id === node.getAttribute('data-id'))?.code;
    const from = study.code(this.down);
    const isDragged = this.pointer !== null;
    this.down = '';
    this.pointer = null;
    if (isDragged && from && to && from !== to) {
      this.#add(from, to.key);
    }
  }

  /** Calls a link otherwise. @param {Link} link @param {string} as */
  #retitle(link, as) {
    const other = written(as.trim());
    if (other && other !== link.as) {
      this.#save(link.from, link.from.links.map((it) => (it.to === link.to.key && it.as === link.as ? { to: it.to, as: other } : it)));
    }
  }

  render() {
    const { links, codes } = this.nodes;
    return html`
      <p class="hint">${t('codebook.links-note')}</p>
      <label class="check">
        <input type="checkbox" .checked=${!this.all} @change=${(/** @type {Event} */ event) => (this.all = !(/** @type {HTMLInputElement} */ (event.target).checked))} />
        ${t('codebook.links-mine')}
      </label>
      ${codes.length ? this.#diagram(links, codes) : nothing}
      <h2>${t('codebook.links-table')}</h2>
      <datalist id="relations">${RELATIONS.map((it) => html`<option value=${relation(it)}></option>`)}</datalist>
      <table class="links">
        <tbody>
          ${links.map((link) => this.#row(link))}
        </tbody>
      </table>
      ${this.code?.applied
        ? html`<button type="button" @click=${() => this.#add(/** @type {Code} */ (this.code))}>${t('codebook.link-new', { name: quoted(this.code.name) })}</button>`
        : nothing}
    `;
  }

  /** @param {Link} link */
  #row(link) {
    const ends = { from: quoted(link.from.name), to: quoted(link.to.name) };
    return html`
      <tr>
        <th scope="row">${link.from.name}</th>
        <td>
          <input
            list="relations"
            autocomplete="off"
            aria-label=${t('codebook.link-as', ends)}
            .value=${relation(link.as)}
            @change=${(/** @type {Event} */ event) => this.#retitle(link, /** @type {HTMLInputElement} */ (event.target).value)}
          />
        </td>
        <td>${link.to.name}</td>
        <td>
          <button type="button" class="icon" aria-label=${t('codebook.link-remove', ends)} @click=${() => this.#remove(link)}>×</button>
        </td>
      </tr>
    `;
  }

  /** @param {Link[]} links @param {Code[]} codes */
  #diagram(links, codes) {
    const place = places(
      codes.map((code) => ({ id: code.id, width: width(code) })),
      links.map((link) => ({ from: link.from.id, to: link.to.id })),
    );
    const at = (/** @type {string} */ id) => /** @type {import('./link-places.js').Node} */ (place.get(id));
    const drawn = links.map((link) => ({ as: relation(link.as), ...line(at(link.from.id), at(link.to.id)) }));
    return html`
      <svg
        class="links-diagram"
        viewBox="0 0 ${WIDTH} ${HEIGHT}"
        role="group"
        aria-label=${t('codebook.view.links')}
        @pointermove=${this.#drag}
        @pointerup=${this.#drop}
      >
        <defs>
          <marker id="link-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="currentColor" /></marker>
        </defs>
        ${drawn.map((it) => svg`<path class="link" d=${it.path} marker-end="url(#link-end)"></path>`)}
        ${codes.map((code) => this.#node(code, at(code.id)))}
        ${drawn.map((it) => svg`<text class="link-as" x=${it.middle.x} y=${it.middle.y + 4}>${it.as}</text>`)}
        ${this.pointer && this.down
          ? svg`<path class="link drawn" d="M${at(this.down).x} ${at(this.down).y} L${this.pointer.x} ${this.pointer.y}" marker-end="url(#link-end)"></path>`
          : nothing}
      </svg>
    `;
  }

  /** @param {Code} code @param {{x: number, y: number}} place */
  #node(code, { x, y }) {
    return svg`
      <g
        class="node ${code.id === this.code?.id ? 'chosen' : ''} ${code.id === this.from ? 'from' : ''}"
        tabindex="0"
        role="button"
        data-id=${code.id}
        aria-pressed=${code.id === this.from}
        aria-label=${t(this.from && this.from !== code.id ? 'codebook.link-here' : 'codebook.link-start', { name: code.name })}
        transform="translate(${x} ${y})"
        ${vars({ '--code': study.color(code.id) })}
        @pointerdown=${() => (this.down = code.id)}
        @click=${() => this.#press(code)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            this.#press(code);
          } else if (event.key === 'Escape') {
            this.from = null;
          }
        }}
      >
        <rect x=${-width(code) / 2} y="-14" width=${width(code)} height="28" rx="8"></rect>
        <text text-anchor="middle" y="5">${code.name.length > 26 ? `${code.name.slice(0, 25)}…` : code.name}</text>
      </g>`;
  }
}
customElements.define('v-code-links', CodeLinks);

/** How wide a code is drawn. @param {Code} code */
function width(code) {
  return Math.min(190, 22 + code.name.length * 7.4);
}

/** A relation in the reader's language; those that users made are as they wrote them. @param {string} as */
function relation(as) {
  return RELATIONS.includes(as) ? t(`codebook.relation.${as.replaceAll(' ', '-')}`) : as;
}

/** A relation as files write it. @param {string} shown */
function written(shown) {
  return RELATIONS.find((it) => relation(it) === shown) ?? shown;
}
