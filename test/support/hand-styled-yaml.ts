/** A YAML file as people write it by hand, made by chance; the same number makes the same file. */
export interface HandStyled {
  readonly text: string;
  /** The key of its list of records; the list may be missing, empty or full. */
  readonly list: string;
}

export function handStyledYaml(seed: number): HandStyled {
  const chance = chanceOf(seed);
  const hand = handOf(chance);
  const isWorkshop = chance.is(0.6);
  const list = isWorkshop ? chance.of('findings', 'recommendations') : 'objectives';
  const lines = [
    ...header(chance),
    ...(isWorkshop ? workshopLines(chance, hand, list) : planLines(chance, hand)),
    ...footer(chance),
  ];
  return { text: joined(chance, hand, lines), list };
}

interface Chance {
  readonly is: (share: number) => boolean;
  readonly of: <const T>(...values: readonly T[]) => T;
}

/** Mulberry32. */
function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    is: (share) => next() < share,
    of: (...values) => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new Error('nothing to choose from');
      return value;
    },
  };
}

/** The habits of one author. */
interface Hand {
  readonly lineBreak: '\n' | '\r\n' | 'mixed';
  readonly indent: number;
  readonly dashIndent: number;
  readonly recordIndent: number;
  readonly belowDash: boolean;
  readonly quote: "'" | '"';
  readonly gaps: boolean;
  readonly comments: number;
}

function handOf({ is, of }: Chance): Hand {
  const indent = of(2, 2, 4);
  return {
    lineBreak: of('\n', '\n', '\r\n', 'mixed'),
    indent,
    dashIndent: of(0, indent, indent),
    recordIndent: of(2, 2, 4),
    belowDash: is(0.15),
    quote: of("'", '"'),
    gaps: is(0.4),
    comments: of(0, 0.1, 0.25),
  };
}

function header({ is, of }: Chance): readonly string[] {
  return [
    ...(is(0.3) ? ['# yaml-language-server: $schema=../schema/workshop.schema.json'] : []),
    ...(is(0.2) ? [''] : []),
    ...(is(0.15) ? [of('---', '--- # Жазуу')] : []),
  ];
}

function footer({ is, of }: Chance): readonly string[] {
  return [
    ...(is(0.2) ? ['', '# Аягы: калган сунуштар кийинчерээк'] : []),
    ...(is(0.1) ? ['  # кийин текшерүү'] : []),
    ...(is(0.1) ? [of('...', '... ')] : []),
  ];
}

function workshopLines(chance: Chance, hand: Hand, list: string): readonly string[] {
  const blocks = [
    key(chance, hand, 0, 'workshop', [
      ['id', 'osh-2025'],
      ['title', languages(chance)],
      ['date', "'2025-06'"],
      ['days', chance.of('2', '0x2', '02', '1.10', '12e03', '12345678901234567890')],
      ['organisers', ['osce', 'ngowg']],
    ]),
    listKey(chance, hand, 0, list, () => record(chance)),
    ...(chance.is(0.5) ? [key(chance, hand, 0, 'themes', ['rural-populations', 'elders'])] : []),
  ];
  return blocks.flatMap((block) => (hand.gaps ? [...block, ''] : block));
}

function planLines(chance: Chance, hand: Hand): readonly string[] {
  return [
    ...key(chance, hand, 0, 'area', 'conflict-prevention'),
    ...key(chance, hand, 0, 'rationale', languages(chance)),
    ...listKey(chance, hand, 0, 'objectives', () => [
      ...record(chance),
      ['actions', [record(chance), record(chance)]],
    ]),
  ];
}

/** A mapping as pairs, a list, or a value in one of the spellings of its text. */
type Tree = string | readonly Tree[] | readonly (readonly [string, Tree])[] | Wording;
interface Wording {
  readonly words: string;
}

function languages(chance: Chance): Tree {
  return [
    ['ru', wording(chance)],
    ['ky', wording(chance)],
  ];
}

function wording({ of }: Chance): Wording {
  return {
    words: of(
      'Ввести квоту для местных кенешей',
      'Жергиликтүү кеңештерде аялдар үчүн орун жок',
      'Пункт 3: «бюджет» не утвержден # пока',
      'Өзгөчө кырдаалдарда ыкчам жардам көрсөтүү жана аны өз убагында каржылоо зарыл',
      "Don't wait",
      'no',
      '12:30',
      'Ысык-Көл, Нарын [эки облус]',
    ),
  };
}

function record(chance: Chance): readonly (readonly [string, Tree])[] {
  const { is, of } = chance;
  const fields: readonly (readonly [string, Tree])[] = [
    ['id', of('adopt-a-quota', 'train-border-guards', 'women-in-councils', "'2025-plan'")],
    ['area', of('conflict-prevention', 'political-participation # editorial')],
    ['statement', is(0.7) ? languages(chance) : wording(chance)],
    ['lead', of('', '~', 'cabinet-office', '{ absent: not-yet-decided }', '{absent: withheld}')],
    ['from', of<Tree>(['a-finding', 'another-one'], '[]', '[a-finding,another-one]', '[ x, y, ]')],
    ['votes', of('12', '012', '+5', '1_000', '1e400', '0o14')],
    ['text', wording(chance)],
  ];
  return fields.filter(([name]) => name === 'id' || is(0.6));
}

/** A list of records in one of its states. */
function listKey(
  chance: Chance,
  hand: Hand,
  column: number,
  name: string,
  make: () => readonly (readonly [string, Tree])[],
): readonly string[] {
  const { is, of } = chance;
  if (is(0.05)) return [];
  if (is(0.12)) {
    return [
      `${name}:${of('', ' []', ' null', ' ~ ', ' [ ]', ' [] # азырынча жок', ' # жок', ' ')}`,
    ];
  }
  if (is(0.05)) return [`${name}: [{ id: one, statement: Бир }, {id: two}]`];
  if (is(0.04))
    return [`${name}: [`, '    { id: one, lead: a },', `    { id: two }${of('', ',')}`, ']'];
  const records = Array.from({ length: of(1, 2, 3) }, make);
  return [`${name}:${of('', '', ' # тизме')}`, ...items(chance, hand, column, records)];
}

function key(
  chance: Chance,
  hand: Hand,
  column: number,
  name: string,
  value: Tree,
): readonly string[] {
  const start = `${' '.repeat(column)}${name}:`;
  const comments = chance.is(hand.comments) ? [' '.repeat(column) + '# эскертүү'] : [];
  if (typeof value === 'string') {
    const gap = value === '' ? chance.of('', ' ') : chance.of(' ', ' ', ' ', '  ', '\t');
    const end =
      value === '' ? '' : chance.of('', '', '', ' ', '\t', hand.comments > 0 ? ' # e' : '');
    return [...comments, `${start}${gap}${value}${value.includes('#') ? '' : end}`];
  }
  if ('words' in value) return [...comments, ...text(chance, hand, column, start, value.words)];
  if (isPairs(value)) {
    return [
      ...comments,
      start + (chance.is(hand.comments) ? '  # тилдер' : ''),
      ...value.flatMap(([inner, child]) => key(chance, hand, column + hand.indent, inner, child)),
    ];
  }
  if (value.every((item) => typeof item === 'string') && chance.is(0.5)) {
    return [...comments, `${start} [${value.join(chance.of(', ', ','))}]`];
  }
  return [...comments, start, ...items(chance, hand, column, value)];
}

function items(
  chance: Chance,
  hand: Hand,
  column: number,
  values: readonly Tree[],
): readonly string[] {
  const dash = column + hand.dashIndent;
  return values.flatMap((value, index) => {
    const gap = hand.gaps && index > 0 && typeof value !== 'string' ? [''] : [];
    if (typeof value === 'string') return [`${' '.repeat(dash)}- ${value}`];
    if (!isPairs(value)) throw new Error('a list of texts or records was expected');
    const inner = dash + hand.recordIndent;
    const lines = value.flatMap(([name, child]) => key(chance, hand, inner, name, child));
    const isBelow = hand.belowDash || lines[0]?.trim().startsWith('#') === true;
    const first = `${' '.repeat(dash)}-`;
    const after = chance.is(hand.comments) ? [' '.repeat(dash + 1) + '# дагы кошуу керек'] : [];
    return [
      ...gap,
      ...(isBelow
        ? [first, ...lines]
        : [first + (lines[0] ?? '').slice(dash + 1), ...lines.slice(1)]),
      ...after,
    ];
  });
}

function isPairs(value: Tree): value is readonly (readonly [string, Tree])[] {
  return Array.isArray(value) && Array.isArray(value[0]) && typeof value[0][0] === 'string';
}

/** The ways to write a text; whether one without quotation marks means the same is no matter. */
function text(
  { is, of }: Chance,
  { quote, indent }: Hand,
  column: number,
  start: string,
  words: string,
): readonly string[] {
  const inner = ' '.repeat(column + indent);
  const quoted = quote === '"' ? `"${words}"` : `'${words.replaceAll("'", "''")}'`;
  if (is(0.25)) {
    const signs = of('|', '|-', '|+', '>', '>-', '>+', `|${indent}`, `>-${indent}`);
    const comment = is(0.1) ? ' # башы' : '';
    const body = words.split(' ').length > 3 ? [words.slice(0, 12), words.slice(12)] : [words];
    return [
      `${start} ${signs}${comment}`,
      ...body.map((line) => inner + line.trim()),
      ...(is(0.4) ? of([''], ['', ''], [' ']) : []),
    ];
  }
  if (is(0.1)) return [start, `${inner}${quoted}`];
  if (is(0.1) && words.includes(' ')) {
    const [first = '', ...rest] = quoted.split(' ');
    return [`${start} ${first}`, `${inner}${rest.join(' ')}`];
  }
  const isPlain = !/[:#[\]']/.test(words);
  return [
    `${start} ${isPlain && is(0.6) ? words : quoted}${of('', '', ' ', ' # так в протоколе')}`,
  ];
}

function joined({ is, of }: Chance, { lineBreak }: Hand, lines: readonly string[]): string {
  const breaks = lines.map(() => (lineBreak === 'mixed' ? of('\n', '\r\n') : lineBreak));
  const text = lines.map((line, index) => line + (breaks[index] ?? '\n')).join('');
  const ended = is(0.2) ? text.replace(/(?:\r?\n)+$/, '') : text + of('', '', '\n\n', '   \n');
  return (is(0.1) ? '\uFEFF' : '') + ended;
}
