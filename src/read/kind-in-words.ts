/** The kind of a record in running text. */
export function kindInWords(kind: string): string {
  return kind === 'area' ? 'priority area' : kind.replaceAll('-', ' ');
}
