import { childrenOf, outline, type Element } from './outline.js';
import { UserError } from '../../model/errors.js';
import { say } from '../../model/message.js';

/** The body of a main part: where content can be put, and the section that comes last. */
export interface Body {
  readonly content: readonly Element[];
  /** The `w:sectPr` of the last section; undefined where the host leaves it to the reader. */
  readonly lastSection: Element | undefined;
  /** Where content ends. */
  readonly end: number;
}

export function bodyOf(xml: string): Body {
  const [body] = childrenOf(outline(xml, BODY_DEPTH), 'w:body');
  // An empty tag has no inside that anything could be put into.
  if (body === undefined || body.close === body.end) {
    throw new UserError(say`the host has no body of a Word document`, 3);
  }
  const last = body.children.at(-1);
  const lastSection = last?.name === 'w:sectPr' ? last : undefined;
  return {
    content: lastSection === undefined ? body.children : body.children.slice(0, -1),
    lastSection,
    end: lastSection?.start ?? body.close,
  };
}

/** Down to the children of blocks. */
export const BODY_DEPTH = 4;
