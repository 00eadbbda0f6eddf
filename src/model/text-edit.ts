/** A stretch of a text, by its offsets in UTF-16 units, and what stands there instead. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** New text at an offset, for which nothing goes away. */
export function insertion(at: number, replacement: string): TextEdit {
  return { start: at, end: at, replacement };
}

/** The text with the edits, which are in the order of their places and do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, replacement } of edits) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}

/** The edits that lead at once where the second ones lead after the first. */
export function composed(
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const between = piecesOf(first);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, replacement } of second) {
    pieces.push(...cut(between, from, start), replacement);
    from = end;
  }
  return editsOf([...pieces, ...cut(between, from, Infinity)]);
}

/** A part of an edited text: a stretch of the original, or something new. */
type Piece = { readonly from: number; readonly to: number } | string;

/** The last piece has no end, as the edits do not know the length of the text. */
function piecesOf(edits: readonly TextEdit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, replacement } of edits) {
    pieces.push({ from, to: start }, replacement);
    from = end;
  }
  return [...pieces, { from, to: Infinity }];
}

/** What stands between two offsets of the text that the pieces make. */
function cut(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const inside: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = typeof piece === 'string' ? piece.length : piece.to - piece.from;
    const first = Math.max(start - at, 0);
    const last = Math.min(end - at, length);
    if (first < last) {
      inside.push(
        typeof piece === 'string'
          ? piece.slice(first, last)
          : { from: piece.from + first, to: piece.from + last },
      );
    }
    at += length;
  }
  return inside;
}

function editsOf(pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  let replacement = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      replacement += piece;
      continue;
    }
    if (piece.from > from || replacement !== '') {
      edits.push({ start: from, end: piece.from, replacement });
    }
    from = piece.to;
    replacement = '';
  }
  return edits;
}
