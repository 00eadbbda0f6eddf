import { MESSAGE_LANGUAGES, say, type Message } from '../../model/message.js';
import type { TypedWord } from '../../model/prompt.js';
import { folded } from './folded.js';

/** What an answer is that may be a word instead of a text. */
export type Typed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'back' | 'skip' | 'stop' | 'help' }
  | { readonly kind: 'word'; readonly word: string; readonly rest: string }
  | { readonly kind: 'unknown'; readonly word: string };

/**
 * A text that begins with a slash is a word, in whatever language of the interface: people switch
 * keyboard layouts for the text, not for the program. With two slashes it is a text with one.
 */
export function typed(text: string, words: readonly TypedWord[] = []): Typed {
  if (!text.startsWith('/')) return { kind: 'text', text };
  if (text.startsWith('//')) return { kind: 'text', text: text.slice(1) };
  const [, spelling = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(text) ?? [];
  const wanted = folded(spelling);
  const own = words.find(({ spellings }) => spellings.some((one) => folded(one) === wanted));
  if (own !== undefined) return { kind: 'word', word: own.word, rest: rest.trim() };
  const shared = SHARED.find(({ spellings }) =>
    Object.values(spellings).some((one) => folded(one) === wanted),
  );
  if (shared === undefined || rest !== '') return { kind: 'unknown', word: spelling };
  return { kind: shared.kind };
}

/** The words that a question takes, its own first, each in its spelling in a language. */
export function wordsOf(
  own: readonly TypedWord[] = [],
  language: string,
): readonly { readonly spelling: string; readonly does: Message }[] {
  return [
    ...own.map(({ spellings, does }) => ({ spelling: inLanguage(spellings, language), does })),
    ...SHARED.map(({ kind, does }) => ({ spelling: spellingOf(kind, language), does })),
  ];
}

/** The spellings stand in the order of the languages of messages. */
function inLanguage(spellings: readonly string[], language: string): string {
  const index = MESSAGE_LANGUAGES.findIndex((tag) => tag === language);
  return spellings[index] ?? spellings[0] ?? '';
}

export type SharedWord = 'back' | 'skip' | 'stop' | 'help';

export function spellingOf(kind: SharedWord, language: string): string {
  const { spellings } = SHARED.find((word) => word.kind === kind) ?? { spellings: { en: '' } };
  return Object.entries(spellings).find(([tag]) => tag === language)?.[1] ?? spellings.en;
}

const SHARED: readonly {
  readonly kind: SharedWord;
  readonly spellings: { readonly en: string; readonly ru?: string; readonly ky?: string };
  readonly does: Message;
}[] = [
  {
    kind: 'back',
    spellings: { en: '/back', ru: '/назад', ky: '/артка' },
    does: say`back to the question before; what was typed is kept`,
  },
  {
    kind: 'skip',
    spellings: { en: '/skip', ru: '/пропустить', ky: '/өткөрүү' },
    does: say`leave it open for now`,
  },
  {
    kind: 'stop',
    spellings: { en: '/stop', ru: '/отложить', ky: '/токтотуу' },
    does: say`stop here; everything is kept`,
  },
  {
    kind: 'help',
    spellings: { en: '/?' },
    does: say`why this is asked, and which words there are`,
  },
];
