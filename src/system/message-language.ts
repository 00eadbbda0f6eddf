/**
 * The language that a person has set their system to, as a tag: `ru` for `ru_RU.UTF-8`. The first
 * of the variables that is set counts (POSIX); `C` and `POSIX` are no language.
 */
export function messageLanguage(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG']
    .map((name) => environment[name] ?? '')
    .find((value) => value !== '');
  const [language = ''] = locale?.split(/[_.@-]/) ?? [];
  return /^[a-z]{2,3}$/.test(language) ? language : undefined;
}
