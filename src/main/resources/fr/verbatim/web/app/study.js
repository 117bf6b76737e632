// What all screens share of the study: its documents and its codes, kept in step with the server.

import { api, codeAs, coder, listen, Problem, Unreachable } from './api.js';
import { t } from './texts.js';

/**
 * @typedef {{id: string, key: string, name: string, parent: string | null, position: number, applied: boolean,
 *   state: 'PROVISIONAL' | 'STABLE' | 'CORE', color: string | null, definition: string, include: string, exclude: string,
 *   examples: string[], counterexamples: string[], aliases: string[], links: {to: string, as: string}[], cues: string[]}} Code
 * @typedef {{code: Code, shade: {light: string, dark: string}, respondents: number, extracts: number, documents: number}} CodeCounts
 * @typedef {{id: string, path: string, name: string, kind: string, words: string, language: string, revision: string,
 *   edited: boolean, variables: Record<string, string>}} Doc
 * @typedef {{id: string, name: string, codes: string[]}} CodeGroup
 * @typedef {{document: Doc, turns: number, words: number, extracts: number, isRead: boolean, strip: string}} DocumentSummary
 * @typedef {{name: string, number: number, coder: string, coders: string[], documents: number, respondents: number,
 *   codes: number, extracts: number}} Summary
 */

class Study extends EventTarget {
  /** @type {Summary | null} */ summary = null;
  /** @type {DocumentSummary[]} */ documents = [];
  /** @type {CodeCounts[]} */ uses = [];
  /** @type {CodeGroup[]} */ groups = [];
  /** @type {Map<string, CodeCounts>} */ byId = new Map();
  number = 0;
  reached = true;
  #waiting = 0;

  /** Loads all and begins to listen. */
  async start() {
    await this.refresh();
    listen(
      (number) => this.#told(number),
      (there) => this.#reach(there),
    );
  }

  /** Loads what is shared anew. */
  async refresh() {
    const [summary, documents, uses, groups] = await Promise.all([
      api.get('/api/study'),
      api.get('/api/documents'),
      api.get('/api/codebook'),
      api.get('/api/groups'),
    ]);
    this.summary = summary;
    if (!coder()) {
      codeAs(summary.coder);
    }
    this.number = Math.max(this.number, summary.number);
    this.documents = documents;
    this.uses = uses;
    this.groups = groups;
    this.byId = new Map(this.uses.map((use) => [use.code.id, use]));
    this.dispatchEvent(new Event('refresh'));
  }

  /** @param {number} number */
  #told(number) {
    if (number !== this.number) {
      this.number = number;
      this.changed();
    }
  }

  /** Something has changed: screens look again, at most once in a short while. */
  changed() {
    if (this.#waiting) {
      return;
    }
    this.#waiting = window.setTimeout(async () => {
      this.#waiting = 0;
      this.dispatchEvent(new Event('change'));
      await attempt(() => this.refresh());
    }, 60);
  }

  /** @param {boolean} there */
  #reach(there) {
    if (there !== this.reached) {
      this.reached = there;
      this.dispatchEvent(new Event('reach'));
      if (there) {
        this.changed();
      }
    }
  }

  /** Whether the coder has read a document. @param {string} id */
  hasRead(id) {
    return this.documents.some((it) => it.document.id === id && it.isRead);
  }

  /** @param {string} id the document @param {boolean} isRead */
  async setRead(id, isRead) {
    await attempt(async () => {
      await api.put(`/api/documents/${id}/read`, { isRead });
      await this.refresh();
    });
  }

  /** @param {string} id @returns {Code | undefined} */
  code(id) {
    return this.byId.get(id)?.code;
  }

  /** The codes that can be given to a passage, in the order of the tree. */
  applicable() {
    return this.uses.filter((use) => use.code.applied);
  }

  /** How far a code stands below the top of the tree. @param {Code} code @returns {number} */
  depth(code) {
    const parent = code.parent ? this.code(code.parent) : undefined;
    return parent ? this.depth(parent) + 1 : 0;
  }

  /** The name of the code above, or nothing. @param {Code} code */
  above(code) {
    return (code.parent && this.code(code.parent)?.name) || '';
  }

  /** How a code is drawn: on light and on dark paper, as a CSS colour. @param {string} id */
  color(id) {
    const shade = this.byId.get(id)?.shade;
    return shade ? `light-dark(${shade.light}, ${shade.dark})` : 'gray';
  }
}

export const study = new Study();

/**
 * Does something that the server may refuse; a refusal is told at the foot of the page.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T | undefined>}
 */
export async function attempt(work) {
  try {
    return await work();
  } catch (failure) {
    if (failure instanceof Problem) {
      document.dispatchEvent(new CustomEvent('v-problem', { detail: failure.message }));
      return undefined;
    }
    if (failure instanceof Unreachable) {
      document.dispatchEvent(new CustomEvent('v-unreachable'));
      return undefined;
    }
    throw failure;
  }
}

/** Tells something at the foot of the page for a moment. @param {string} sentence @param {{label: string, act: () => void}} [action] */
export function say(sentence, action) {
  document.dispatchEvent(new CustomEvent('v-say', { detail: { sentence, action } }));
}

/** How much a code is used: respondents first. @param {CodeCounts} use */
export function counts({ respondents, extracts }) {
  return `${t('common.respondents', { n: respondents })}, ${t('common.extracts', { n: extracts })}`;
}

/** Letters without accents or case, for finding. @param {string} text */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
