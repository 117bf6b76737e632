// What is chosen when it is no extract: a proposal of a cue, a situation, a memo.

import { html, nothing } from 'lit';
import { study } from '../study.js';
import { moment, quoted, t } from '../texts.js';
import { vars } from '../vars.js';

/**
 * @param {import('./read-screen.js').Proposal} proposal
 * @param {(command: string) => void} run
 * @param {() => void} close
 */
export function proposalCard(proposal, run, close) {
  const code = study.uses.find((use) => use.code.key === proposal.code)?.code.id ?? '';
  return html`
    <section class="card proposed" aria-label=${t('read.proposal')} ${vars({ '--code': study.color(code) })}>
      ${head(html`<i class="swatch"></i><b>${proposal.codeName}</b>`, close)}
      <p class="count">${t('read.proposal-note')}</p>
      <p class="hint">${t('read.proposal-cue', { cue: proposal.cues.join(' · ') })}</p>
      <div class="actions">
        <button type="button" class="primary" @click=${() => run('keep')}>${t('read.keep')} <kbd>Y</kbd></button>
        <button type="button" @click=${() => run('set-aside')}>${t('read.set-aside')} <kbd>X</kbd></button>
        <button type="button" @click=${() => run('next-proposal')}>${t('read.next-proposal')} <kbd>P</kbd></button>
      </div>
    </section>
  `;
}

/**
 * @param {{name: string, register: string}} situation
 * @param {(command: string) => void} run
 * @param {() => void} close
 */
export function situationCard(situation, run, close) {
  return html`
    <section class="card" aria-label=${t('read.situation-chosen')}>
      ${head(html`<b>${situation.name}</b>`, close)}
      <p class="count">${t(`read.register.${situation.register}`)}</p>
      <div class="actions">
        <button type="button" @click=${() => run('remove')}>${t('read.situation-remove')} <kbd>${t('read.key.delete')}</kbd></button>
      </div>
    </section>
  `;
}

/**
 * @param {import('./extract-card.js').Note} note
 * @param {string} words the passage it is on; empty when it is on the document
 * @param {(id: string) => void} remove
 */
export function memoCard(note, words, remove) {
  return html`
    <article class="memo">
      ${words ? html`<small>${quoted(words.length > 90 ? `${words.slice(0, 80)} […]` : words)}</small>` : nothing}
      <p>${note.memo.text}</p>
      <small>${note.memo.type ? `${note.memo.type} · ` : ''}${note.memo.coder}, ${moment(note.memo.created)}</small>
      <button type="button" class="icon" aria-label=${t('read.memo-remove')} @click=${() => remove(note.memo.id)}>×</button>
    </article>
  `;
}

/** @param {unknown} name @param {() => void} close */
function head(name, close) {
  return html`<div class="card-head">${name}<button type="button" class="icon" aria-label=${t('common.close')} @click=${close}>×</button></div>`;
}
