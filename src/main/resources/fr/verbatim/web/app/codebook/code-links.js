// The links between codes, as a diagram to draw in and as a table that says the same.

import { html, nothing, svg } from 'lit';
import { api } from '../api.js';
import { ask } from '../dialog.js';
import { VElement } from '../element.js';
import { attempt, study } from '../study.js';
import { quoted, t } from '../texts.js';
import { vars } from '../vars.js';

/** @typedef {import('../study.js').Code} Code @typedef {{from: Code, to: Code, as: string}} Link */

const WIDTH = 900;
const HEIGHT = 560;
const ROW = 44;

/** The usual relations, as codebooks write them. */
const RELATIONS = ['condition of', 'consequence of', 'opposed to', 'part of'];

class CodeLinks extends VElement {
  static properties = { code: { attribute: false }, uses: { attribute: false }, all: { state: true }, from: { state: true } };

  constructor() {
    super();
    /** @type {Code | null} */ this.code = null;
    /** @type {import('../study.js').CodeCounts[]} */ this.uses = [];
    this.all = true;
    /** @type {string | null} the code from which a link is being drawn */ this.from = null;
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

  render() {
    const { links, codes } = this.nodes;
    const place = places(codes);
    return html`
      <p class="hint">${t('codebook.links-note')}</p>
      <label class="check">
        <input type="checkbox" .checked=${!this.all} @change=${(/** @type {Event} */ event) => (this.all = !(/** @type {HTMLInputElement} */ (event.target).checked))} />
        ${t('codebook.links-mine')}
      </label>
      ${codes.length ? this.#diagram(links, codes, place) : nothing}
      <h2>${t('codebook.links-table')}</h2>
      <table class="links">
        <tbody>
          ${links.map(
            (link) => html`<tr>
              <th scope="row">${link.from.name}</th>
              <td>${relation(link.as)}</td>
              <td>${link.to.name}</td>
              <td>
                <button type="button" class="icon" aria-label=${t('codebook.link-remove', { from: quoted(link.from.name), to: quoted(link.to.name) })} @click=${() => this.#remove(link)}>×</button>
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${this.code?.applied
        ? html`<button type="button" @click=${() => this.#add(/** @type {Code} */ (this.code))}>${t('codebook.link-new', { name: quoted(this.code.name) })}</button>`
        : nothing}
    `;
  }

  /** @param {Link[]} links @param {Code[]} codes @param {Map<string, {x: number, y: number}>} place */
  #diagram(links, codes, place) {
    return html`
      <svg class="links-diagram" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label=${t('codebook.view.links')}>
        <defs>
          <marker id="link-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="currentColor" /></marker>
        </defs>
        ${links.map((link) => {
          const a = /** @type {{x: number, y: number}} */ (place.get(link.from.id));
          const b = /** @type {{x: number, y: number}} */ (place.get(link.to.id));
          const middle = { x: (a.x + b.x) / 2 + (HEIGHT / 2 - (a.y + b.y) / 2) * 0.1, y: (a.y + b.y) / 2 + ((a.x + b.x) / 2 - WIDTH / 2) * 0.12 };
          const end = towards(middle, b, 26);
          return svg`
            <path class="link" d="M${a.x} ${a.y} Q${middle.x} ${middle.y} ${end.x} ${end.y}" marker-end="url(#link-end)"></path>
            <text class="link-as" x=${(a.x + 2 * middle.x + b.x) / 4} y=${(a.y + 2 * middle.y + b.y) / 4 - 3}>${relation(link.as)}</text>`;
        })}
        ${codes.map((code) => {
          const { x, y } = /** @type {{x: number, y: number}} */ (place.get(code.id));
          return svg`
            <g
              class="node ${code.id === this.code?.id ? 'chosen' : ''} ${code.id === this.from ? 'from' : ''}"
              tabindex="0"
              role="button"
              aria-pressed=${code.id === this.from}
              aria-label=${t(this.from && this.from !== code.id ? 'codebook.link-here' : 'codebook.link-start', { name: code.name })}
              transform="translate(${x} ${y})"
              ${vars({ '--code': study.color(code.id) })}
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
        })}
      </svg>
    `;
  }
}
customElements.define('v-code-links', CodeLinks);

/** How wide a code is drawn. @param {Code} code */
function width(code) {
  return Math.min(190, 22 + code.name.length * 7.4);
}

/**
 * Where codes are drawn: around, in the order of the tree, then pushed apart where they overlap. The same codes are always at
 * the same places.
 *
 * @param {Code[]} codes
 */
function places(codes) {
  const nodes = codes.map((code, index) => {
    const angle = (2 * Math.PI * index) / codes.length - Math.PI / 2;
    return { id: code.id, width: width(code), x: WIDTH / 2 + Math.cos(angle) * (WIDTH / 2 - 105), y: HEIGHT / 2 + Math.sin(angle) * (HEIGHT / 2 - 30) };
  });
  for (let round = 0; round < 80; round++) {
    for (const a of nodes) {
      for (const b of nodes) {
        const x = (a.width + b.width) / 2 + 16 - Math.abs(a.x - b.x);
        const y = ROW - Math.abs(a.y - b.y);
        if (a !== b && x > 0 && y > 0) {
          const down = a.y <= b.y ? 1 : -1;
          a.y = clamp(a.y - (down * y) / 2, 22, HEIGHT - 22);
          b.y = clamp(b.y + (down * y) / 2, 22, HEIGHT - 22);
          if (round > 30) {
            const right = a.x <= b.x ? 1 : -1;
            a.x = clamp(a.x - (right * x) / 4, a.width / 2 + 4, WIDTH - a.width / 2 - 4);
            b.x = clamp(b.x + (right * x) / 4, b.width / 2 + 4, WIDTH - b.width / 2 - 4);
          }
        }
      }
    }
  }
  return new Map(nodes.map((node) => [node.id, node]));
}

/** @param {number} value @param {number} least @param {number} most */
function clamp(value, least, most) {
  return Math.max(least, Math.min(most, value));
}

/** A point short of another. @param {{x: number, y: number}} from @param {{x: number, y: number}} to @param {number} gap */
function towards(from, to, gap) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: to.x - ((to.x - from.x) / length) * gap, y: to.y - ((to.y - from.y) / length) * gap };
}

/** A relation in the reader's language; those that users made are as they wrote them. @param {string} as */
function relation(as) {
  return RELATIONS.includes(as) ? t(`codebook.relation.${as.replaceAll(' ', '-')}`) : as;
}

/** A relation as files write it. @param {string} shown */
function written(shown) {
  return RELATIONS.find((it) => relation(it) === shown) ?? shown;
}
