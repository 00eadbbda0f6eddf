import type { Token } from 'markdown-it';

/** A token together with what stands between it and the token that closes it. */
export interface Nested {
  readonly token: Token;
  readonly children: readonly Nested[];
}

/** The flat list of tokens that markdown-it gives, as a tree. */
export function nestTokens(tokens: readonly Token[]): readonly Nested[] {
  const roots: Nested[] = [];
  const open = [roots];
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const children: Nested[] = [];
    open.at(-1)?.push({ token, children });
    if (token.nesting === 1) open.push(children);
  }
  return roots;
}
