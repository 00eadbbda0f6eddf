import type { Anchor, Inline } from '../../model/document.js';
import { stretches } from './anchors.js';
import { directionOf } from './direction.js';
import { hyperlinkTarget } from './hyperlink-target.js';
import { paragraph } from './paragraph.js';
import {
  codeProperties,
  footnoteMarkProperties,
  textProperties,
  type Look,
} from './run-properties.js';
import type { State } from './state.js';
import { xmlText } from './xml-text.js';

/** The content of a paragraph. */
export function runs(children: readonly Inline[], look: Look, state: State): string {
  let xml = '';
  for (const { anchor, nodes } of stretches(children)) {
    let content = '';
    for (const node of nodes) content += inline(node, look, state);
    xml += anchor === undefined ? content : bookmarked(anchor, content, state);
  }
  return xml;
}

/** A run of text, with the `w:rPr` that it has. */
export function textRun(value: string, properties: string): string {
  const text = xmlText(value);
  if (text === '') return '';
  const space = NEEDS_SPACE.test(text) ? ' xml:space="preserve"' : '';
  return `<w:r>${properties}<w:t${space}>${text}</w:t></w:r>`;
}

/** Without the attribute, white space at the ends is dropped. */
const NEEDS_SPACE = /^\s|\s$|\s\s|[\t\n]/;

function inline(node: Inline, look: Look, state: State): string {
  switch (node.type) {
    case 'text':
      return textRun(node.value, textProperties(look, node.language, state));
    case 'code':
      return textRun(node.value, codeProperties(look, state));
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'strong':
      return runs(node.children, { ...look, strong: true }, state);
    case 'emphasis':
      return runs(node.children, { ...look, emphasis: true }, state);
    case 'link':
      return link(node, look, state);
    case 'footnote':
      return footnote(node.children, look, state);
  }
}

function bookmarked(anchor: Anchor, content: string, state: State): string {
  const id = state.next.bookmark++;
  const start = `<w:bookmarkStart w:id="${id}" w:name="${state.nameOf(anchor)}"/>`;
  return `${start}${content}<w:bookmarkEnd w:id="${id}"/>`;
}

function link(node: Inline & { type: 'link' }, look: Look, state: State): string {
  const target = look.linked ? undefined : hyperlinkTarget(node.href);
  if (target === undefined) return runs(node.children, look, state);
  const id = relationship(target, look, state);
  const content = runs(node.children, { ...look, linked: true }, state);
  return `<w:hyperlink r:id="${id}" w:history="1">${content}</w:hyperlink>`;
}

function relationship(target: string, look: Look, state: State): string {
  const links = state.links[look.part];
  const known = links.get(target);
  if (known !== undefined) return known.id;
  const kind = look.part === 'document' ? 'relationship' : 'footnoteRelationship';
  const id = `${state.site.relationshipPrefix}${state.next[kind]++}`;
  links.set(target, { id, target });
  return id;
}

function footnote(children: readonly Inline[], look: Look, state: State): string {
  // A footnote cannot have footnotes: there it is a remark in brackets.
  if (look.part === 'footnotes') return bracketed(children, look, state);
  const id = state.next.footnote++;
  const mark = footnoteMarkProperties(state);
  const lead = `<w:r>${mark}<w:footnoteRef/></w:r>${textRun(' ', '')}`;
  const properties = { style: state.site.styles.footnoteText };
  const content = lead + runs(children, NOTE, state);
  const text = paragraph(properties, directionOf(children, state), content);
  state.footnotes.push(`<w:footnote w:id="${id}">${text}</w:footnote>`);
  return `<w:r>${mark}<w:footnoteReference w:id="${id}"/></w:r>`;
}

function bracketed(children: readonly Inline[], look: Look, state: State): string {
  const properties = textProperties(look, undefined, state);
  const content = runs(children, look, state);
  return `${textRun(' (', properties)}${content}${textRun(')', properties)}`;
}

const NOTE: Look = { strong: false, emphasis: false, linked: false, part: 'footnotes' };
