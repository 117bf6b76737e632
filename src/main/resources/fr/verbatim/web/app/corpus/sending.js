// Files that a person gives the page: found in what was dropped, and sent one by one.

import { api } from '../api.js';

/**
 * @typedef {{name: string, file: File}} Sent
 */

/**
 * Finds the files of what was dropped, those of folders included. Must be called while the event of
 * the drop is handled: the browser forgets what was dropped after it.
 *
 * @param {DataTransfer} dropped
 * @returns {Promise<Sent[]>}
 */
export async function sentFrom(dropped) {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry?.());
  const files = [...dropped.files].map((file) => ({ name: file.name, file }));
  if (!entries.some((entry) => entry?.isDirectory)) {
    return files;
  }
  /** @type {Sent[]} */
  const found = [];
  for (const entry of entries) {
    if (entry) {
      await collect(entry, found);
    }
  }
  return found;
}

/** @param {FileSystemEntry} entry @param {Sent[]} into */
async function collect(entry, into) {
  if (entry.name.startsWith('.')) {
    return;
  }
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject));
    into.push({ name: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return;
    }
    for (const inner of some) {
      await collect(inner, into);
    }
  }
}

/** Sends one file of an import. @param {string} id the import's @param {Sent} sent */
export function sendOne(id, sent) {
  return api.post(`/api/imports/${id}/files?name=${encodeURIComponent(sent.name)}`, sent.file);
}
