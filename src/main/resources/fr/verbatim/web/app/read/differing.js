// What was changed in a text, as few and as small edits as are easily found: what lies over the words
// that stay follows them.

/** @typedef {{start: number, end: number, words: string}} Edit */

const MOST_STEPS = 4_000_000;

/**
 * @param {string} before @param {string} after
 * @param {number} offset where `before` begins in the whole text
 * @returns {Edit[]} in order, counting in the whole text
 */
export function editsBetween(before, after, offset) {
  const old = pieces(before);
  const now = pieces(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) {
    head++;
  }
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) {
    tail++;
  }
  const at = offset + length(old.slice(0, head));
  return changes(old.slice(head, old.length - tail), now.slice(head, now.length - tail), at);
}

/** Words, blanks, and every other character. @param {string} text @returns {string[]} */
function pieces(text) {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? [];
}

/** @param {string[]} texts */
function length(texts) {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** @param {string[]} old @param {string[]} now @param {number} offset @returns {Edit[]} */
function changes(old, now, offset) {
  if (old.length === 0 && now.length === 0) {
    return [];
  }
  if (old.length === 0 || now.length === 0 || old.length * now.length > MOST_STEPS) {
    return [{ start: offset, end: offset + length(old), words: now.join('') }];
  }
  const common = longestCommon(old, now);
  /** @type {Edit[]} */
  const edits = [];
  let [i, j, at] = [0, 0, offset];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      at += old[i].length;
      i++;
      j++;
      continue;
    }
    const edit = { start: at, end: at, words: '' };
    while ((i < old.length || j < now.length) && !(i < old.length && j < now.length && old[i] === now[j])) {
      if (j < now.length && (i === old.length || common[i][j + 1] >= common[i + 1][j])) {
        edit.words += now[j++];
      } else {
        at += old[i++].length;
      }
    }
    edit.end = at;
    edits.push(edit);
  }
  return edits;
}

/** How many pieces the rests of both have in common, from each pair of places. @param {string[]} old @param {string[]} now */
function longestCommon(old, now) {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      rows[i][j] = old[i] === now[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
    }
  }
  return rows;
}
