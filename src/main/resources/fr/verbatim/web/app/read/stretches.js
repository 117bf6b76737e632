// All that is drawn over a text: extracts, situations, memos, proposals.

import { study } from '../study.js';
import { t } from '../texts.js';

/**
 * @param {import('./read-screen.js').Work} work
 * @param {import('./read-screen.js').Proposal[]} proposals those that are shown
 */
export function stretchesOf(work, proposals) {
  const memos = new Map();
  for (const note of work.memos) {
    memos.set(note.memo.about, (memos.get(note.memo.about) ?? 0) + 1);
  }
  const coded = work.extracts.flatMap((it) =>
    it.span
      ? [{
          id: it.id, code: it.code, color: study.color(it.code), label: study.code(it.code)?.name ?? '',
          coder: it.coder === study.summary?.coder ? '' : it.coder, start: it.span.start, end: it.span.end, retained: it.retained, memos: memos.get(it.id) ?? 0,
        }]
      : [],
  );
  const situations = work.situations.map((it) => ({
    id: `situation:${it.situation}:${it.span.start}`, code: 'situation', color: 'light-dark(#5b6573, #a3adba)', label: t('read.situation-label', { name: it.name }),
    start: it.span.start, end: it.span.end, words: [],
  }));
  const memoed = work.memos.flatMap((note) =>
    note.memo.subject === 'PASSAGE' && note.span
      ? [{
          id: `memo:${note.memo.id}`, code: 'memo', color: 'light-dark(#8a6d00, #e2c75a)', label: `✎\u00a0${note.memo.text.slice(0, 40)}`,
          start: note.span.start, end: note.span.end, words: [],
        }]
      : [],
  );
  const proposed = proposals.map((it) => {
    const code = study.uses.find((use) => use.code.key === it.code)?.code.id ?? '';
    const { span } = it.quotation.passage;
    return { id: `proposal:${it.id}`, code, color: study.color(code), label: it.codeName, start: span.start, end: span.end, dashed: true, words: it.words };
  });
  return [...coded, ...situations, ...memoed, ...proposed];
}
