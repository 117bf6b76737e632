// Where the codes of the diagram of links are drawn, and from where to where its lines go. The same
// codes and links are always at the same places: nothing is drawn by lot.

/**
 * @typedef {{x: number, y: number}} Point
 * @typedef {Point & {id: string, width: number}} Node
 */

export const WIDTH = 900;
export const HEIGHT = 560;
const HALF = 14;
const APART_X = 26;
/** Between codes that stand side by side, the words of their link. */
const WORDS_X = 112;
const APART_Y = 40;
const ROUNDS = 240;

/**
 * Codes that are linked attract each other, all repel each other, as in Fruchterman and Reingold (1991); then those that still
 * overlap are pushed apart.
 *
 * @param {{id: string, width: number}[]} codes
 * @param {{from: string, to: string}[]} links
 * @returns {Map<string, Node>}
 */
export function places(codes, links) {
  /** @type {Node[]} */
  const nodes = codes.map((code, index) => {
    const angle = (2 * Math.PI * index) / codes.length - Math.PI / 2;
    return { ...code, x: WIDTH / 2 + Math.cos(angle) * WIDTH * 0.36, y: HEIGHT / 2 + Math.sin(angle) * HEIGHT * 0.36 };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const pairs = links.flatMap((link) => {
    const a = byId.get(link.from);
    const b = byId.get(link.to);
    return a && b && a !== b ? [{ a, b }] : [];
  });
  const ideal = 0.82 * Math.sqrt((WIDTH * HEIGHT) / Math.max(1, nodes.length));
  for (let round = 0; round < ROUNDS; round++) {
    settle(nodes, pairs, ideal, 60 * (1 - round / ROUNDS));
  }
  const linked = new Set(pairs.flatMap(({ a, b }) => [`${a.id} ${b.id}`, `${b.id} ${a.id}`]));
  for (let round = 0; round < 160 && separate(nodes, linked); round++);
  return byId;
}

/** @param {Node[]} nodes @param {{a: Node, b: Node}[]} pairs @param {number} ideal @param {number} most how far one goes */
function settle(nodes, pairs, ideal, most) {
  const moves = new Map(nodes.map((node) => [node, { x: (WIDTH / 2 - node.x) * 0.05, y: (HEIGHT / 2 - node.y) * 0.08 }]));
  const pull = (/** @type {Node} */ a, /** @type {Node} */ b, /** @type {(distance: number) => number} */ force) => {
    const x = b.x - a.x;
    // Names are wide: what stands above one another may be nearer.
    const y = (b.y - a.y) * 1.5 || 0.01;
    const distance = Math.hypot(x, y);
    const share = force(distance) / distance;
    const of = /** @type {Point} */ (moves.get(a));
    const other = /** @type {Point} */ (moves.get(b));
    of.x += x * share;
    of.y += y * share;
    other.x -= x * share;
    other.y -= y * share;
  };
  for (const [index, a] of nodes.entries()) {
    for (const b of nodes.slice(index + 1)) {
      // What is far enough is left alone, else groups without links between them would flee to the corners.
      pull(a, b, (distance) => (distance < 2 * ideal ? -(ideal * ideal) / distance : 0));
    }
  }
  pairs.forEach(({ a, b }) => pull(a, b, (distance) => (distance * distance) / ideal));
  for (const [node, move] of moves) {
    const length = Math.hypot(move.x, move.y) || 1;
    const far = Math.min(length, most) / length;
    put(node, node.x + move.x * far, node.y + move.y * far);
  }
}

/** Pushes apart what overlaps. @param {Node[]} nodes @param {Set<string>} linked @returns {boolean} whether anything did */
function separate(nodes, linked) {
  let any = false;
  for (const [index, a] of nodes.entries()) {
    for (const b of nodes.slice(index + 1)) {
      const apart = linked.has(`${a.id} ${b.id}`) ? WORDS_X : APART_X;
      const x = (a.width + b.width) / 2 + apart - Math.abs(a.x - b.x);
      const y = 2 * HALF + APART_Y - Math.abs(a.y - b.y);
      if (x > 0.5 && y > 0.5) {
        any = true;
        const right = a.x <= b.x ? 1 : -1;
        const down = a.y <= b.y ? 1 : -1;
        if (y <= x) {
          put(a, a.x, a.y - (down * y) / 2);
          put(b, b.x, b.y + (down * y) / 2);
        } else {
          put(a, a.x - (right * x) / 2, a.y);
          put(b, b.x + (right * x) / 2, b.y);
        }
      }
    }
  }
  return any;
}

/** @param {Node} node @param {number} x @param {number} y */
function put(node, x, y) {
  node.x = Math.max(node.width / 2 + 6, Math.min(WIDTH - node.width / 2 - 6, x));
  node.y = Math.max(HALF + 6, Math.min(HEIGHT - HALF - 6, y));
}

/**
 * The line from one code to another, from edge to edge, a little bent so that the way back is another one.
 *
 * @param {Node} a @param {Node} b
 * @returns {{path: string, middle: Point}}
 */
export function line(a, b) {
  const bend = 0.1;
  const control = { x: (a.x + b.x) / 2 - (b.y - a.y) * bend, y: (a.y + b.y) / 2 + (b.x - a.x) * bend };
  const start = edge(a, control, 1);
  const end = edge(b, control, 5);
  return {
    path: `M${start.x} ${start.y} Q${control.x} ${control.y} ${end.x} ${end.y}`,
    middle: { x: round((start.x + 2 * control.x + end.x) / 4), y: round((start.y + 2 * control.y + end.y) / 4) },
  };
}

/** Where a line to a point leaves the box of a code. @param {Node} node @param {Point} to @param {number} gap @returns {Point} */
function edge(node, to, gap) {
  const x = to.x - node.x;
  const y = to.y - node.y;
  const share = Math.min((node.width / 2 + gap) / (Math.abs(x) || 0.01), (HALF + gap) / (Math.abs(y) || 0.01));
  return { x: round(node.x + x * share), y: round(node.y + y * share) };
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}
