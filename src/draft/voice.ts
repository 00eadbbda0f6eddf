import type { Absent } from '../model/absent.js';
import { isAbsent } from '../model/absent.js';
import type { Anchor, Block, Inline, TextRun } from '../model/document.js';
import { wording, type Text } from '../model/text.js';
import type { Values } from './values.js';
import type { Words } from './words.js';

/**
 * How the data is brought into words of one language: what templates see are stand-ins for values,
 * never the values themselves, so that no value can become structure.
 */
export interface Voice {
  readonly words: Words;
  /** The wording of a key; the key in angle brackets if no label file has it. */
  label(key: string, parts?: Readonly<Record<string, string | number>>): string;
  /** A text of the data, as the runs of a document. */
  runs(text: Text, field?: Field): readonly TextRun[];
  /** A text of the data, as a stand-in for the template. */
  say(text: Text, field?: Field): string;
  /** Several texts in one line: sentences one after the other, anything else parted by semicolons. */
  sayAll(texts: readonly Text[]): string;
  /** A text of several paragraphs, as a stand-in that gives paragraphs. */
  paragraphs(text: Text, field?: Field): string;
  /** A string that has no language: a symbol, a number of a source. */
  plain(value: string): string;
  /** What a text with stand-ins in it stands for. */
  inlines(text: string): readonly Inline[];
  /** A footnote with this text, to be put where its mark belongs. */
  footnote(text: string): string;
  blocks(blocks: readonly Block[]): string;
  /** Why there is no value: not recorded, or the reason that is given. */
  absence(value: Absent | undefined): string;
}

/** The field of a record that a text is. */
interface Field {
  readonly record: string;
  readonly field: string;
}

export function createVoice(words: Words, values: Values, source: string): Voice {
  const { language } = words;
  const label: Voice['label'] = (key, parts) => words.label(key, parts) ?? `<${key}>`;
  const runs: Voice['runs'] = (text, field) => [run(text, field)];
  const run = (text: Text, field: Field | undefined): TextRun => {
    const said = wording(text, language, source);
    const anchor: Anchor | undefined =
      field === undefined ? undefined : { ...field, language: said.language };
    return {
      type: 'text',
      value: said.value,
      ...(said.language === language ? {} : { language: said.language }),
      ...(anchor === undefined ? {} : { anchor }),
    };
  };
  return {
    words,
    label,
    runs,
    say: (text, field) => values.inline(runs(text, field)),
    sayAll: (texts) =>
      texts
        .map((text, position) => {
          const said = values.inline(runs(text));
          if (position === texts.length - 1) return said;
          return /[.!?…]\s*$/.test(run(text, undefined).value) ? `${said} ` : `${said}; `;
        })
        .join(''),
    paragraphs: (text, field) => {
      const whole = run(text, field);
      const parts = whole.value.split(/\n[ \t]*\n/).filter((part) => part.trim() !== '');
      return values.blocks(
        parts.map((value): Block => ({ type: 'paragraph', children: [{ ...whole, value }] })),
      );
    },
    plain: (value) => values.inline([{ type: 'text', value }]),
    inlines: (text) => values.expand(text),
    footnote: (text) => values.inline([{ type: 'footnote', children: values.expand(text) }]),
    blocks: (blocks) => values.blocks(blocks),
    absence: (value) => label(`absent.${isAbsent(value) ? value.absent : 'not-recorded'}`),
  };
}
