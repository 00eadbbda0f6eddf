/**
 * Whether to colour a stream when no option says so. `NO_COLOR` wins over `FORCE_COLOR`
 * (no-color.org); `TERM=dumb` and anything that is no terminal stay plain.
 */
export function mayColor(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean | undefined,
): boolean {
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (environment['TERM'] === 'dumb') return false;
  return isTerminal === true;
}
