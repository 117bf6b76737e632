// The rows of the table of the corpus: what they are made of, how they are filtered and sorted.

import { fold, study } from '../study.js';
import { t } from '../texts.js';

/**
 * @typedef {{label: string, role: string, person: string | null, personId: string | null}} Voice
 * @typedef {{document: string, layout: string | null, speakers: Voice[], mine: number}} Entry
 * @typedef {import('../study.js').DocumentSummary & {layout: string | null, speakers: Voice[], mine: number}} Row
 * @typedef {'name' | 'kind' | 'status' | 'speakers' | 'words' | 'turns' | 'progress'} Column
 */

/** @type {Column[]} */
export const COLUMNS = ['name', 'kind', 'status', 'speakers', 'words', 'turns', 'progress'];

export const KINDS = ['INTERVIEW', 'GROUP_INTERVIEW', 'OBSERVATION', 'INTERNAL_DOCUMENT', 'WORKSHOP', 'SURVEY', 'FIELD_DIARY', 'OTHER'];
export const STATUSES = ['RECORDED', 'NOTED', 'REBUILT', 'WRITTEN', 'COLLECTIVE', 'REPORTED'];
export const LANGUAGES = ['fr', 'en', 'und'];
export const ROLES = ['INTERVIEWER', 'RESPONDENT', 'THIRD_PARTY', 'UNKNOWN'];

/** Joins what the study shares with what this screen asked for. @param {Entry[]} entries @returns {Row[]} */
export function rowsOf(entries) {
  const byId = new Map(entries.map((entry) => [entry.document, entry]));
  return study.documents.map((summary) => {
    const { layout, speakers, mine } = byId.get(summary.document.id) ?? { layout: null, speakers: [], mine: 0 };
    return { ...summary, layout, speakers, mine };
  });
}

/** How far the coder is with a document. @param {Row} row @returns {'unread' | 'read' | 'coded'} */
export function progress(row) {
  return row.mine > 0 ? 'coded' : row.isRead ? 'read' : 'unread';
}

export const PROGRESS = /** @type {const} */ (['unread', 'read', 'coded']);

/** Who speaks, interviewers last. @param {Row} row */
export function voices(row) {
  const order = ['RESPONDENT', 'UNKNOWN', 'THIRD_PARTY', 'INTERVIEWER'];
  return [...row.speakers].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

/**
 * @param {Row[]} rows
 * @param {{words: string, kind: string, progress: string, variable: string, value: string}} filter
 */
export function filtered(rows, filter) {
  const words = fold(filter.words.trim());
  return rows.filter(
    (row) =>
      (!filter.kind || row.document.kind === filter.kind) &&
      (!filter.progress || progress(row) === filter.progress) &&
      (!filter.variable || !filter.value || (row.document.variables[filter.variable] ?? '').trim() === filter.value) &&
      (!words || fold(textOf(row)).includes(words)),
  );
}

/** @param {Row} row */
function textOf(row) {
  const { document: it } = row;
  return [
    it.name, it.path, t(`common.kind.${it.kind}`), t(`common.words.${it.words}`), ...Object.values(it.variables),
    ...row.speakers.flatMap((voice) => [voice.label, voice.person ?? '']),
  ].join('\n');
}

/** @param {Row[]} rows @param {Column} column @param {1 | -1} direction @param {string} language */
export function sorted(rows, column, direction, language) {
  const order = new Intl.Collator(language, { numeric: true });
  /** @type {Record<Column, (row: Row) => string | number>} */
  const keys = {
    name: (row) => row.document.name,
    kind: (row) => KINDS.indexOf(row.document.kind),
    status: (row) => STATUSES.indexOf(row.document.words),
    speakers: (row) => voices(row)[0]?.person ?? voices(row)[0]?.label ?? '',
    words: (row) => row.words,
    turns: (row) => row.turns,
    progress: (row) => row.mine || (row.isRead ? 0 : -1),
  };
  const key = keys[column];
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    const compared = typeof x === 'number' ? x - Number(y) : order.compare(x, String(y));
    return direction * compared || order.compare(a.document.name, b.document.name);
  });
}

/** The variables that documents have, with their values. @param {Row[]} rows @returns {Map<string, string[]>} */
export function variablesOf(rows) {
  /** @type {Map<string, Set<string>>} */
  const all = new Map();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row.document.variables)) {
      if (value.trim()) {
        all.set(name, (all.get(name) ?? new Set()).add(value.trim()));
      }
    }
  }
  return new Map([...all].map(([name, values]) => [name, [...values].sort(new Intl.Collator('fr', { numeric: true }).compare)]));
}
