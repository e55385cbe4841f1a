import { isAbbreviation } from './tokenize.js';

const LONGEST = 40;

/**
 * What the part-of-speech tagger is given for a form: plain words, digits and single signs joined by spaces, which its tokenizer
 * leaves whole whatever it saw before. Long runs, addresses and scripts it does not know are replaced by a stand-in of the same class.
 */
export function pieceOf(form: string): string {
  if (/^[A-Za-z]+$/.test(form) && form.length <= LONGEST) return form;
  if (/^\d/.test(form)) return /^\d{1,9}(?:st|nd|rd|th)$/.test(form) ? form : '10';
  if (/^[@#]\w/.test(form) || /[./@]\p{L}{2}/u.test(form) || form.length > LONGEST) return 'It';
  if (form.length > 1 && form.endsWith('.') && isAbbreviation(form.slice(0, -1)))
    return /^\p{L}+\.$/u.test(form) ? plain(form) : 'U.S.';
  if (form.length > 1 && form.includes('-') && /\p{L}/u.test(form))
    return form.split('-').filter(Boolean).map(plain).join(' - ');
  if (/^(?:n't|'(?:s|re|ve|ll|d|m))$/i.test(form)) return form.toLowerCase();
  return /\p{L}/u.test(form) ? plain(form) : signOf(form);
}

/** Letters only, accents off; what is left empty by that stands as a name. */
function plain(form: string): string {
  return form.normalize('NFD').replace(/[^A-Za-z]/g, '') || 'Name';
}

function signOf(form: string): string {
  if (/^[–—−‑]|^--+$/.test(form)) return '-';
  if (form === "''" || form === '``') return '"';
  if (form === '…' || /^\.\.+$/.test(form)) return '...';
  return /^[\x21-\x7e“”‘’«»]$/.test(form) ? form : '*';
}
