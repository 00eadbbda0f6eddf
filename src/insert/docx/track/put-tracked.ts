import type { HostText } from '../host-text.js';
import { marked } from '../marked.js';
import { addOwnStyles } from '../missing-styles.js';
import type { WordPackage } from '../open-package.js';
import { spliced, type Range } from '../outline.js';
import { setPartText } from '../parts.js';
import type { Spot } from '../place.js';
import { putFragment } from '../put-fragment.js';
import { writeRegion, type NewRegion, type WrittenRegion } from '../put-region.js';
import { signed, type Sign, type Signature } from './change.js';
import { readReferences } from './references.js';
import { reviseBlocks } from './revise-blocks.js';
import { trackBlocks } from './track-blocks.js';
import { trackedFragment, trackTakenNotes } from './track-notes.js';
import { unmarked } from './unmarked.js';
import { withoutFields } from './without-fields.js';

/** A region that is put as a tracked change, always with upright pages. */
export interface TrackedRegion extends Omit<NewRegion, 'landscape'> {
  readonly signature: Signature;
}

/** Puts a region into a host as an insertion that can be rejected. */
export function putTracked(
  pack: WordPackage,
  text: HostText,
  spot: Spot,
  region: TrackedRegion,
): Range {
  const written = writeRegion(pack, text, spot, { ...region, landscape: false });
  const sign = signFor(written, region.signature);
  const blocks = withoutFields(written.body, new Set());
  const mark = { bookmark: written.ids.bookmark, control: undefined };
  const xml = trackBlocks(marked(blocks, region.name, mark), 'ins', sign);
  return put(pack, text, { start: spot.offset, end: spot.offset }, { xml, written, sign });
}

/** Brings a region of a host up to date by changes that can be rejected one by one. */
export function refreshTracked(
  pack: WordPackage,
  text: HostText,
  range: Range,
  region: TrackedRegion & Pick<Spot, 'level'>,
): Range {
  const { parts, main } = pack;
  const spot = { offset: range.start, level: region.level };
  const upright = { ...region, landscape: false, replaced: range };
  const written = writeRegion(pack, text, spot, upright);
  const sign = signFor(written, region.signature);
  const references = readReferences(pack, text, written.fragment);
  const old = unmarked(text.xml.slice(range.start, range.end), region.name);
  const now = written.body === '' ? '<w:p/>' : withoutFields(written.body, new Set());
  const revised = reviseBlocks(old.blocks, now, { references, sign });
  const bookmark = old.bookmark ?? written.ids.bookmark;
  const blocks = marked(revised, region.name, { bookmark, control: undefined });
  const xml = old.before + blocks + old.after;
  trackTakenNotes(parts, main, xml, sign);
  return put(pack, text, range, { xml, written, sign });
}

interface Tracked {
  readonly xml: string;
  readonly written: WrittenRegion;
  readonly sign: Sign;
}

function put(
  pack: WordPackage,
  text: HostText,
  range: Range,
  { xml, written, sign }: Tracked,
): Range {
  const { parts, main, strict } = pack;
  const fragment = trackedFragment(written.fragment, xml, sign);
  setPartText(parts, main, spliced(text.xml, range, xml));
  putFragment(parts, main, fragment, strict);
  addOwnStyles(pack, written.site, xml + fragment.footnotes);
  return { start: range.start, end: range.start + xml.length };
}

/** Changes are numbered in one row with the bookmarks of a file. */
function signFor({ body, fragment, ids }: WrittenRegion, signature: Signature): Sign {
  let last = ids.bookmark;
  for (const [, id] of (body + fragment.footnotes).matchAll(/\sw:id="(\d+)"/g)) {
    last = Math.max(last, Number(id));
  }
  return signed(signature, last + 1);
}
