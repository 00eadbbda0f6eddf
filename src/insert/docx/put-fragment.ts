import type { Link } from '../../write/docx/state.js';
import type { Fragment } from '../../write/docx/write-fragment.js';
import { strictly } from './dialect.js';
import { ensurePart } from './ensure-part.js';
import { HYPERLINK_TYPE, NEW_FOOTNOTES, NEW_NUMBERING } from './new-parts.js';
import { outline, spliced } from './outline.js';
import { partText, setPartText, type Parts } from './parts.js';
import { addRelationships } from './relationships.js';
import { appendedToRoot } from './root-content.js';
import { withRelationships } from './with-relationships.js';

/** Puts what a fragment needs besides its body into the parts of a host. */
export function putFragment(parts: Parts, main: string, fragment: Fragment, strict = false): void {
  const hyperlink = ({ id, target }: Link) => ({
    id,
    type: strict ? strictly(HYPERLINK_TYPE) : HYPERLINK_TYPE,
    target,
    external: true,
  });
  addRelationships(parts, main, fragment.links.map(hyperlink));
  if (fragment.footnotes !== '') {
    const part = ensurePart(parts, main, NEW_FOOTNOTES, strict);
    const xml = partText(parts, part);
    const notes = withRelationships(fragment.footnotes, { within: xml, strict });
    setPartText(parts, part, appendedToRoot(xml, outline(xml, 1), notes));
    addRelationships(parts, part, fragment.footnoteLinks.map(hyperlink));
  }
  if (fragment.nums !== '') {
    const part = ensurePart(parts, main, NEW_NUMBERING, strict);
    setPartText(parts, part, withNumbering(partText(parts, part), fragment));
  }
}

/** Word drops lists without a word where a definition comes after the first `w:num`. */
function withNumbering(xml: string, { abstractNums, nums }: Fragment): string {
  const root = outline(xml, 2);
  const firstNum = root.children.find(
    ({ name }) => name !== 'w:abstractNum' && name !== 'w:numPicBullet',
  );
  if (firstNum === undefined) return appendedToRoot(xml, root, abstractNums + nums);
  const afterNums = root.children.find(({ name }) => name === 'w:numIdMacAtCleanup');
  const end = afterNums?.start ?? root.close;
  const { start } = firstNum;
  return spliced(spliced(xml, { start: end, end }, nums), { start, end: start }, abstractNums);
}
