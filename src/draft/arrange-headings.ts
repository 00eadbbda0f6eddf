import type { ProfileFile } from '../format/profile.js';
import type { Block, Heading } from '../model/document.js';

/**
 * Fits the headings of the templates to the place: the level of the title, and numbers that go on
 * from the first one. In the templates the title of the section is at level 1; levels 2 and 3 are
 * numbered.
 */
export function arrangeHeadings(blocks: readonly Block[], profile: ProfileFile): readonly Block[] {
  const top = profile.heading_level ?? 1;
  const shift = (profile.title_heading ?? true) ? top - 1 : top - 2;
  const next = profile.first_number === undefined ? () => undefined : counter(profile.first_number);
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    const number = next(block.level);
    return {
      type: 'heading',
      level: Math.min(6, Math.max(1, block.level + shift)),
      ...(number === undefined ? {} : { number }),
      children: block.children,
    } satisfies Heading;
  });
}

/** Numbers for headings of level 2 (`4.2`, `4.3`) and 3 (`4.2.1`) of the templates. */
function counter(first: string): (level: number) => string | undefined {
  const steps = first.split('.');
  const last = steps.pop() ?? first;
  const isRoman = !/^\d/.test(last);
  const start = isRoman ? fromRoman(last) : Number(last);
  const before = steps.length === 0 ? '' : `${steps.join('.')}.`;
  let section = start - 1;
  let part = 0;
  const sectionNumber = () => `${before}${isRoman ? toRoman(section) : section}`;
  return (level) => {
    if (level === 2) {
      section += 1;
      part = 0;
      return sectionNumber();
    }
    // A heading of level 3 before the first section has nothing to be a part of.
    if (level !== 3 || section < start) return undefined;
    part += 1;
    return `${sectionNumber()}.${part}`;
  };
}

const ROMAN = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [digits, worth] of ROMAN) {
    roman += digits.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return roman;
}

function fromRoman(roman: string): number {
  let rest = roman;
  let value = 0;
  for (const [digits, worth] of ROMAN) {
    while (rest.startsWith(digits)) {
      value += worth;
      rest = rest.slice(digits.length);
    }
  }
  return value;
}
