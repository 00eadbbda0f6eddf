import type { GlobalOptions } from './options.js';

/**
 * The command that mends what a check of these paths can mend without asking, to be copied into a
 * shell.
 */
export function fixCommandOf(
  paths: readonly string[],
  { folder, since }: Pick<GlobalOptions, 'folder'> & { readonly since: string | undefined },
): string {
  const words = [
    ...(folder === '.' ? [] : ['--folder', folder]),
    'validate',
    '--fix',
    ...(since === undefined ? [] : ['--since', since]),
    ...paths,
  ];
  return ['napdraft', ...words.map(asWord)].join(' ');
}

/**
 * What a shell would take apart or carry out stands in quotation marks: double ones, which every
 * shell knows, unless it looks for something to carry out in them.
 */
function asWord(word: string): string {
  if (/^[\p{L}\p{M}\p{N}_./:@%+,=^\\-]+$/u.test(word)) return word;
  return /["'$`\\!]/.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`;
}
