// The keys of the reading screen, in one table: what is pressed, and what the help says of it.

/**
 * @typedef {{keys: string, name: string, detail?: any, help?: string}} Command
 */

/** @type {Command[]} */
export const COMMANDS = [
  { keys: 'ArrowRight', name: 'move', detail: { unit: 'word', step: 1, extend: false }, help: 'read.help.move' },
  { keys: 'ArrowLeft', name: 'move', detail: { unit: 'word', step: -1, extend: false } },
  { keys: 'Shift+ArrowRight', name: 'move', detail: { unit: 'word', step: 1, extend: true }, help: 'read.help.extend' },
  { keys: 'Shift+ArrowLeft', name: 'move', detail: { unit: 'word', step: -1, extend: true } },
  { keys: 'Ctrl+ArrowRight', name: 'move', detail: { unit: 'sentence', step: 1, extend: false }, help: 'read.help.sentence' },
  { keys: 'Ctrl+ArrowLeft', name: 'move', detail: { unit: 'sentence', step: -1, extend: false } },
  { keys: 'Ctrl+Shift+ArrowRight', name: 'move', detail: { unit: 'sentence', step: 1, extend: true } },
  { keys: 'Ctrl+Shift+ArrowLeft', name: 'move', detail: { unit: 'sentence', step: -1, extend: true } },
  { keys: 'ArrowDown', name: 'move', detail: { unit: 'paragraph', step: 1, extend: false }, help: 'read.help.paragraph' },
  { keys: 'ArrowUp', name: 'move', detail: { unit: 'paragraph', step: -1, extend: false } },
  { keys: 'Shift+ArrowDown', name: 'move', detail: { unit: 'paragraph', step: 1, extend: true } },
  { keys: 'Shift+ArrowUp', name: 'move', detail: { unit: 'paragraph', step: -1, extend: true } },
  { keys: 'Enter', name: 'code', help: 'read.help.code' },
  { keys: 'c', name: 'code' },
  { keys: 'v', name: 'vivo', help: 'read.help.vivo' },
  { keys: 'n', name: 'new-code', help: 'read.help.new-code' },
  { keys: 'q', name: 'last-code', help: 'read.help.last-code' },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({
    keys: String(digit), name: 'digit', detail: { digit }, help: digit === 1 ? 'read.help.digits' : undefined,
  })),
  { keys: 'a', name: 'marker', help: 'read.help.marker' },
  { keys: 'g', name: 'open-mode', help: 'read.help.open' },
  { keys: 'j', name: 'next', help: 'read.help.next' },
  { keys: 'k', name: 'previous' },
  { keys: 'o', name: 'cycle', help: 'read.help.cycle' },
  { keys: 'Delete', name: 'remove', help: 'read.help.remove' },
  { keys: 'Backspace', name: 'remove' },
  { keys: 'Alt+ArrowRight', name: 'resize', detail: { edge: 'end', step: 1 }, help: 'read.help.resize' },
  { keys: 'Alt+ArrowLeft', name: 'resize', detail: { edge: 'end', step: -1 } },
  { keys: 'Alt+Shift+ArrowRight', name: 'resize', detail: { edge: 'start', step: 1 } },
  { keys: 'Alt+Shift+ArrowLeft', name: 'resize', detail: { edge: 'start', step: -1 } },
  { keys: 'u', name: 'merge', help: 'read.help.merge' },
  { keys: 'm', name: 'memo', help: 'read.help.memo' },
  { keys: 'r', name: 'retain', help: 'read.help.retain' },
  { keys: 's', name: 'situation', help: 'read.help.situation' },
  { keys: 'p', name: 'next-proposal', help: 'read.help.next-proposal' },
  { keys: 'y', name: 'keep', help: 'read.help.keep' },
  { keys: 'x', name: 'set-aside', help: 'read.help.set-aside' },
  { keys: 'w', name: 'proposals', help: 'read.help.proposals' },
  { keys: 'e', name: 'correct', help: 'read.help.correct' },
  { keys: 'l', name: 'read-mark', help: 'read.help.read-mark' },
  { keys: '/', name: 'find', help: 'read.help.find' },
  { keys: 't', name: 'stripes', help: 'read.help.stripes' },
  { keys: 'Escape', name: 'escape', help: 'read.help.escape' },
];

/** @type {Map<string, Command>} */
const BY_KEYS = new Map(COMMANDS.map((command) => [command.keys, command]));

/** Keys that a control uses for itself when it has the focus. */
const OF_CONTROLS = new Set(['Enter', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** @param {KeyboardEvent} event @returns {Command | undefined} */
export function commandOf(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (OF_CONTROLS.has(event.key) && target.closest('button, a, [role=treeitem]')) {
    return undefined;
  }
  const isLetter = event.key.length === 1;
  const keys = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && !isLetter ? 'Shift' : '',
    isLetter ? event.key.toLowerCase() : event.key,
  ];
  return BY_KEYS.get(keys.filter(Boolean).join('+'));
}
