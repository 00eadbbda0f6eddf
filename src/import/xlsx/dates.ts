import type { Message } from '../../model/message.js';
import { scanXml } from './scan-xml.js';

/** For each style of a cell whether it shows a number as a date; a message when it is damaged. */
export function dateStyles(xml: string, part: string): readonly boolean[] | Message {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCells = false;
  const fault = scanXml(xml, part, {
    open: (name, attribute) => {
      if (name === 'numFmt') {
        own.set(Number(attribute('numFmtId')), showsDate(attribute('formatCode') ?? ''));
      }
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) {
        const format = Number(attribute('numFmtId') ?? 0);
        styles.push(own.get(format) ?? DATES.has(format));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
    text: () => undefined,
  });
  return fault ?? styles;
}

/** The formats with a date that every program knows by number (ECMA-376-1, 18.8.30). */
const DATES: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36],
  ...[50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

/** A year or a day outside of quotation marks; the letters are the same in every language. */
function showsDate(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''));
}

/**
 * The day of a serial number, as `2026-03-12`. Undefined for what is no day: the first workbooks
 * counted a 29 February 1900, which never was, and nothing lies before them.
 */
export function dayOf(serial: number, startsIn1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 1 || day > LAST_DAY) return undefined;
  if (!startsIn1904 && day === NEVER_WAS) return undefined;
  const first = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < NEVER_WAS ? 31 : 30);
  return new Date(first + day * DAY).toISOString().slice(0, 10);
}

const NEVER_WAS = 60;
/** 31 December 9999, or four years less where the count begins in 1904. */
const LAST_DAY = 2_957_003;
const DAY = 86_400_000;
