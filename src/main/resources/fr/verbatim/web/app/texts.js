// The words of the interface, in the reader's language.

/** @type {Record<string, string>} */
let texts = {};

/** @type {string} */
export let language = localStorage.getItem('verbatim-language') ?? '';

let plurals = new Intl.PluralRules('fr');
let numbers = new Intl.NumberFormat('fr');

/** Loads the words; a page without a chosen language has that of the browser, else French. */
export async function loadTexts() {
  if (!language) {
    language = navigator.language.startsWith('en') ? 'en' : 'fr';
  }
  const answer = await fetch(`/api/texts?lang=${language}`);
  texts = await answer.json();
  document.documentElement.lang = language;
  plurals = new Intl.PluralRules(language);
  numbers = new Intl.NumberFormat(language);
}

/** @param {string} chosen `fr` or `en` */
export function chooseLanguage(chosen) {
  localStorage.setItem('verbatim-language', chosen);
  location.reload();
}

/**
 * Returns a sentence; with a `n` among its values, the form that the language has for that number.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  const counted = 'n' in values ? `${key}.${plurals.select(Number(values.n)) === 'one' ? 'one' : 'other'}` : key;
  const sentence = texts[counted] ?? texts[key];
  if (sentence === undefined) {
    throw new Error(`no words for ${counted}`);
  }
  return sentence.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === 'number' ? number(value) : String(value ?? '');
  });
}

/** @param {number} value */
export function number(value) {
  return numbers.format(value);
}

/** @param {string} instant an ISO-8601 instant */
export function moment(instant) {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** Puts words in the quotation marks of the language. @param {string} words */
export function quoted(words) {
  return language === 'en' ? `“${words}”` : `«\u00a0${words}\u00a0»`;
}

/** A time of a recording, in milliseconds, as `1:02:03`. @param {number} ms */
export function clock(ms) {
  const seconds = Math.floor(ms / 1000);
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds >= 3600 ? `${Math.floor(seconds / 3600)}:${rest}` : rest;
}
