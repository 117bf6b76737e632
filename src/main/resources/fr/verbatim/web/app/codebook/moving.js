// Other places in the tree of codes.

import { api } from '../api.js';
import { attempt, study } from '../study.js';
import { t } from '../texts.js';

/** @typedef {import('../study.js').Code} Code */

/** @param {string | null} parent */
function below(parent) {
  return study.uses.map((use) => use.code).filter((code) => code.parent === parent);
}

/** @param {string} id @param {string | null} parent @param {number} position */
async function move(id, parent, position) {
  const moved = await attempt(() => api.post(`/api/codes/${id}/move`, { parent, position }));
  if (moved) {
    await attempt(() => study.refresh());
  }
  return moved;
}

/** Puts a code last below another, or at the top. @param {string} id @param {string | null} parent */
export function moveUnder(id, parent) {
  return move(id, parent, below(parent).length);
}

/**
 * One step among its siblings, into the one before, or out beside its parent.
 *
 * @param {Code} code @param {'up' | 'down' | 'in' | 'out'} step
 */
export async function moveBeside(code, step) {
  const siblings = below(code.parent);
  const at = siblings.findIndex((it) => it.id === code.id);
  const parent = code.parent ? study.code(code.parent) : undefined;
  if (step === 'up' && at > 0) {
    return move(code.id, code.parent, at - 1);
  }
  if (step === 'down' && at < siblings.length - 1) {
    return move(code.id, code.parent, at + 1);
  }
  if (step === 'in' && at > 0) {
    return moveUnder(code.id, siblings[at - 1].id);
  }
  if (step === 'out' && parent) {
    return move(code.id, parent.parent, below(parent.parent).findIndex((it) => it.id === parent.id) + 1);
  }
  return undefined;
}

/** Where a code stands, in words. @param {Code} code @returns {string} */
export function placeOf(code) {
  const parent = code.parent ? study.code(code.parent) : undefined;
  return parent ? parent.name : t('codebook.top');
}
