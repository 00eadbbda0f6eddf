import type { Range } from '../outline.js';
import { partText, type ReadonlyParts } from '../parts.js';
import { linkTargets, relatedPart } from '../relationships.js';
import { notesOf } from '../text-digest.js';
import { attributeText } from '../text-of-range.js';
import { elementsOf } from '../track/rewrite.js';
import { settled } from '../track/settled.js';
import { blockTraits } from './block-traits.js';
import { readListLevels } from './list-levels.js';
import { readStyleFormatting } from './style-formatting.js';
import type { LookSources, Trait } from './trait.js';

/**
 * The look of a range with its footnotes, once the tracked changes in it are accepted: the same
 * before and after a word processor has opened and saved the file, another one when a person has
 * changed what it looks like or has put something into it.
 */
export function lookOf(
  parts: ReadonlyParts,
  main: string,
  { start, end }: Range,
): readonly Trait[] {
  const sources = {
    styles: readStyleFormatting(parts, main),
    lists: readListLevels(parts, main),
    targets: linkTargets(parts, main),
  };
  const xml = settled(partText(parts, main).slice(start, end), 'accepted');
  return [
    ...fromFirstBlock(blockTraits(xml, elementsOf(xml), sources)),
    ...noteTraits(parts, main, { xml, sources }),
    ...marksIn(xml),
  ];
}

/** LibreOffice begins a range after the break of a section that it began with. */
function fromFirstBlock(look: readonly Trait[]): readonly Trait[] {
  const first = look.findIndex((trait) => !String(trait).startsWith('<section'));
  return first === -1 ? [] : look.slice(first);
}

function noteTraits(
  parts: ReadonlyParts,
  main: string,
  { xml, sources }: { readonly xml: string; readonly sources: LookSources },
): readonly Trait[] {
  const part = relatedPart(parts, main, 'footnotes');
  if (part === undefined) return [];
  const own = { ...sources, targets: linkTargets(parts, part) };
  return notesOf(parts, main, xml).flatMap((note) => {
    const text = settled(note, 'accepted');
    return ['note', ...blockTraits(text, elementsOf(text), own)];
  });
}

/** Bookmarks and comments begin and end anywhere, and programs move where: only they count. */
function marksIn(xml: string): readonly Trait[] {
  const names = [...xml.matchAll(/<w:bookmarkStart\s[^>]*?w:name="([^"]*)"/g)]
    .map(([, name = '']) => attributeText(name))
    .filter((name) => !OF_PROGRAMS.test(name));
  const comments = [...xml.matchAll(/<w:commentReference\s/g)].map(() => '<comment>');
  return [...[...new Set(names)].sort().map((name) => `<bookmark ${name}>`), ...comments];
}

/** Bookmarks of ours, and those that word processors set without being asked. */
const OF_PROGRAMS = /^(?:_nd_|_GoBack$|_Toc|_Hlk|OLE_LINK|__RefHeading|__DdeLink)/;
