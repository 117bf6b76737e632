// Places overlapping stretches side by side: each in the first lane that is free.

/**
 * Gives every stretch a lane, from 0; the longer of two that begin together comes first.
 *
 * @template {{start: number, end: number}} S
 * @param {S[]} stretches
 * @returns {Map<S, number>}
 */
export function lanes(stretches) {
  const sorted = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
  /** @type {number[]} */
  const ends = [];
  const placed = new Map();
  for (const stretch of sorted) {
    let lane = ends.findIndex((end) => end <= stretch.start);
    if (lane < 0) {
      lane = ends.length;
    }
    ends[lane] = stretch.end;
    placed.set(stretch, lane);
  }
  return placed;
}
