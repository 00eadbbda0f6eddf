/** Text as XML has it between tags. Characters that XML cannot carry are left out. */
export function xmlText(value: string): string {
  if (!NEEDS_CARE.test(value)) return value;
  return legalText(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Text as XML has it between double quotation marks. */
export function xmlAttribute(value: string): string {
  return xmlText(value)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n]/g, ' ');
}

/** The text without what XML 1.0 cannot carry, and with the ends of lines that XML has. */
export function legalText(value: string): string {
  return NEEDS_CARE.test(value) ? value.replace(/\r\n?/g, '\n').replace(ILLEGAL, '') : value;
}

/** Everything but harmless characters; nearly all text passes by this test alone. */
const NEEDS_CARE = /[^\t\n -%'-;=?-~\u0080-\ud7ff\ue000-\ufffd]/;

/** Control characters but tab and line feed, halves of surrogate pairs, and two non-characters. */
const ILLEGAL = /[^\P{Cc}\t\n\u007f-\u009f]|\p{Cs}|[\ufffe\uffff]/gu;
