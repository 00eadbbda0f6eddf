import { openPackage } from '../../../../src/insert/docx/open-package.js';
import { partText } from '../../../../src/insert/docx/parts.js';
import { relatedPart } from '../../../../src/insert/docx/relationships.js';
import { decideOnChanges, type Story, type Verdict } from '../../../support/decide-on-changes.js';
import { packageOf, structureOf } from '../../../support/structure-of.js';

/** The parts of a Word file that a reader sees. */
export function storyOf(docx: Uint8Array): Story {
  const { parts, main } = openPackage(docx);
  const notes = relatedPart(parts, main, 'footnotes');
  return {
    main: partText(parts, main),
    footnotes: notes === undefined ? undefined : partText(parts, notes),
  };
}

/** What is left of a file once all changes in it are decided on. */
export function structureAfter(docx: Uint8Array, verdict: Verdict | 'none'): readonly unknown[] {
  const { parts } = openPackage(docx);
  const story = storyOf(docx);
  const settled = verdict === 'none' ? story : decideOnChanges(story, verdict);
  return structureOf(
    settled,
    packageOf(docx, (name) => partText(parts, name)),
  );
}

/** A text without the marks of our regions and fields, which no decision takes away. */
export function withoutMarks(xml: string): string {
  let text = xml;
  for (const [tag] of xml.matchAll(/<w:bookmarkStart [^>]*w:name="_nd_[^>]*>/g)) {
    const id = /w:id="(\d+)"/.exec(tag)?.[1] ?? '';
    text = text.replace(tag, '').replace(new RegExp(`<w:bookmarkEnd w:id="${id}"/>`), '');
  }
  return text;
}
