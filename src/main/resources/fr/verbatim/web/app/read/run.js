// What the commands of the reading screen do.

import { study } from '../study.js';

/**
 * @param {import('./read-screen.js').ReadScreen} screen @param {string} name one of those in commands.js @param {any} [detail]
 */
export async function run(screen, name, detail) {
  const { transcript } = screen;
  if (!transcript || !screen.read) {
    return;
  }
  const span = screen.coding.target();
  const { extract } = screen;
  switch (name) {
    case 'move': {
      const at = transcript.inView().start;
      const moved = transcript.cursor?.move(detail.unit, detail.step, detail.extend, at);
      if (moved) {
        screen.passage = moved;
        transcript.select(moved);
        transcript.reveal(detail.step > 0 ? { start: moved.end - 1, end: moved.end } : { start: moved.start, end: moved.start + 1 });
      }
      break;
    }
    case 'code':
      if (span && transcript.selected()) {
        screen.mode === 'open' ? screen.coding.openCoding(span) : screen.coding.openPalette(span);
      } else if (extract?.span) {
        screen.coding.openPalette(extract.span, extract.id);
      } else if (span) {
        screen.coding.openPalette(span);
      }
      break;
    case 'recode':
      if (extract?.span) {
        screen.coding.openPalette(extract.span, extract.id);
      }
      break;
    case 'read-mark': {
      const { id } = screen.read.document;
      await study.setRead(id, !study.hasRead(id));
      break;
    }
    case 'vivo':
      if (span) {
        const words = transcript.text.slice(span.start, span.end);
        const code = await screen.coding.newCode(words.length > 60 ? `${words.slice(0, 57)}…` : words);
        if (code) {
          await screen.coding.code(span, [code]);
        }
      }
      break;
    case 'new-code':
      if (span) {
        screen.coding.openCoding(span);
      }
      break;
    case 'last-code':
      if (span && screen.recent[0]) {
        await screen.coding.code(span, [screen.recent[0]]);
      }
      break;
    case 'digit': {
      const code = screen.recent[detail.digit - 1];
      if (code && span) {
        await screen.coding.code(span, [code]);
      }
      break;
    }
    case 'marker':
      screen.setMode(screen.mode === 'marker' ? 'palette' : 'marker');
      break;
    case 'open-mode':
      screen.setMode(screen.mode === 'open' ? 'palette' : 'open');
      break;
    case 'remove':
      await screen.coding.remove();
      break;
    case 'cycle':
      screen.cycle();
      break;
    case 'next':
    case 'previous':
      screen.step(name === 'next' ? 1 : -1);
      break;
    case 'resize':
      await screen.coding.resize(detail.edge, detail.step);
      break;
    case 'retain':
      if (extract) {
        await screen.coding.qualify(extract.id, { retained: !extract.retained });
      }
      break;
    case 'memo':
      screen.asking.memo(span);
      break;
    case 'situation':
      screen.asking.situation(span);
      break;
    case 'merge':
      await screen.coding.join();
      break;
    case 'proposals':
      await screen.proposing.toggle();
      break;
    case 'next-proposal':
      await screen.proposing.next();
      break;
    case 'keep':
    case 'set-aside':
      await screen.proposing.decide(name);
      break;
    case 'correct':
      await screen.correcting.start(span?.start ?? extract?.span?.start ?? transcript.inView().start);
      break;
    case 'find':
      /** @type {HTMLInputElement | null} */ (screen.querySelector('.find input'))?.select();
      break;
    case 'stripes':
      transcript.focusStripes();
      break;
    case 'escape':
      getSelection()?.removeAllRanges();
      screen.passage = null;
      screen.pick(null);
      transcript.mark('found', []);
      break;
    default:
      screen.tell('v-global', name);
  }
}
