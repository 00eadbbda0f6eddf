/** A part of a message: what the user typed stands between backticks. */
export interface Piece {
  readonly text: string;
  readonly isCode: boolean;
}

/** The parts of a message; a backtick without a second one is a letter like others. */
export function pieces(message: string): readonly Piece[] {
  return message
    .split(/(`[^`]+`)/)
    .map((text, index) =>
      index % 2 === 1 ? { text: text.slice(1, -1), isCode: true } : { text, isCode: false },
    )
    .filter(({ text }) => text !== '');
}
