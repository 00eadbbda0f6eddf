import { items, known } from '../../model/absent.js';
import type { Block } from '../../model/document.js';
import type { Institution, Project } from '../../model/project.js';
import type { MandateItem, MissingPart, Section, WorkshopPart } from '../section.js';
import type { Voice } from '../voice.js';
import { areaView } from './area-view.js';
import { fact, facts, givenFact, wordsOf } from './facts.js';
import type { SectionView } from './shape.js';
import type { Registers } from './registers.js';
import { blockOf, workshopView } from './workshop-view.js';

/** The tables that are built from the data itself, so that no pipe in a value can break them. */
export interface SectionTables {
  readonly themeGrid: readonly Block[];
  readonly matrix: readonly Block[];
  readonly trace: readonly Block[];
}

/** What the templates see of a section, in the words of one language. */
export function sectionView(
  section: Section,
  tables: SectionTables,
  registers: Registers,
  voice: Voice,
): SectionView {
  const { notes } = registers;
  const { settings } = section;
  return {
    title: sectionTitle(section, voice),
    invented: settings.invented ?? false,
    plan: planView(settings.plan, voice),
    mandate: section.mandate.map((item) => mandateView(item, voice)),
    workshops: section.workshops.map((part) => workshopView(part, registers, voice)),
    areas: section.areas.map((part) => areaView(part, notes, voice)),
    themes: section.themes.map(({ theme }) => ({
      title: voice.say(theme.title, { record: theme.id, field: 'title' }),
      description: blockOf(theme.description, theme.id, 'description', voice),
    })),
    theme_grid: blocksOf(tables.themeGrid, voice),
    groups: section.workshops.flatMap((part) => groupView(part, registers.institutions, voice)),
    matrix: blocksOf(tables.matrix, voice),
    missing: section.missing.map((part) => missingView(part, voice)),
    trace: blocksOf(tables.trace, voice),
  };
}

export function sectionTitle(section: Section, voice: Voice): string {
  const { title } = section.settings;
  return title === undefined ? voice.label('title') : voice.say(title);
}

function blocksOf(blocks: readonly Block[], voice: Voice): string {
  return blocks.length === 0 ? '' : voice.blocks(blocks);
}

function planView(plan: Project['settings']['plan'], voice: Voice): SectionView['plan'] {
  const given = known(plan);
  if (given === undefined) return { known: false, title: '', facts: [] };
  const period = known(given.period);
  return {
    known: true,
    title: voice.say(given.title),
    facts: facts(
      givenFact(voice, 'plan-status', given.status, (status) => voice.label(`status.${status}`)),
      givenFact(voice, 'plan-finalised', given.finalised_on, (date) => voice.words.date(date)),
      givenFact(voice, 'plan-approved', given.approved_on, (date) => voice.words.date(date)),
      givenFact(voice, 'plan-approved-by', given.approved_by, (text) => voice.say(text)),
      fact(voice, 'plan-period', period === undefined ? '' : periodText(period, voice)),
    ),
  };
}

type Given<T> = Exclude<T, { absent: string } | undefined>;

function periodText(
  period: Given<Given<Project['settings']['plan']>['period']>,
  voice: Voice,
): string {
  if (period.text !== undefined) return voice.plain(period.text);
  return [known(period.start), known(period.end)]
    .flatMap((date) => (date === undefined ? [] : [voice.words.date(date)]))
    .join('–');
}

function mandateView(item: MandateItem, voice: Voice): SectionView['mandate'][number] {
  const { instrument, provisions, reviewed } = item;
  return {
    citation: voice.say(instrument.citation),
    provisions: voice.words.list(
      provisions.map((provision) =>
        voice.label(`provision.${provision.word}`, { number: provision.number }),
      ),
    ),
    reviewed,
    note: voice.footnote(
      instrument.kind === 'resolution'
        ? `${instrument.symbol} (${instrument.year})`
        : instrument.symbol,
    ),
  };
}

function groupView(
  { workshop }: WorkshopPart,
  institutions: ReadonlyMap<string, Institution>,
  voice: Voice,
): SectionView['groups'] {
  const group = known(workshop.working_group);
  if (group === undefined) return [];
  const record = group.id ?? workshop.id;
  return [
    {
      name: voice.say(group.name, { record, field: 'working-group-name' }),
      facts: facts(
        givenFact(voice, 'group-scope', group.scope, (text) => voice.say(text)),
        givenFact(voice, 'group-formed', group.formed, (text) => voice.say(text)),
        givenFact(voice, 'group-constituencies', group.constituencies, (sides) =>
          wordsOf(voice, 'sector', sides),
        ),
        givenFact(voice, 'group-selection', group.selection, (ways) =>
          wordsOf(voice, 'selection', ways),
        ),
        givenFact(voice, 'group-selected-by', group.selected_by, (text) => voice.say(text)),
        givenFact(voice, 'group-chair', group.chair, (text) => voice.say(text)),
        givenFact(voice, 'group-rhythm', group.meeting_rhythm, (text) => voice.say(text)),
        givenFact(voice, 'group-reporting', group.reporting_line, (text) => voice.say(text)),
      ),
      mandate: blockOf(group.mandate, record, 'mandate', voice),
      further_aims: blockOf(group.further_aims, record, 'further-aims', voice),
      seats: items(group.seats).map((seat) => {
        const institution = institutions.get(known(seat.institution) ?? '');
        const role = known(seat.role);
        return [
          institution === undefined
            ? wordsOf(voice, 'sector', [seat.constituency])
            : voice.say(institution.name),
          ...(role === undefined ? [] : [voice.say(role)]),
          ...(seat.number === undefined ? [] : [voice.label('seats', { count: seat.number })]),
        ].join(', ');
      }),
    },
  ];
}

function missingView(part: MissingPart, voice: Voice): SectionView['missing'][number] {
  return {
    ask:
      part.ask.type === 'lead'
        ? voice.say(part.ask.institution.name)
        : voice.label(`ask.${part.ask.type}`),
    gaps: part.gaps.map(({ key, of }) => {
      const hasNumbers = of.some(({ number }) => number !== undefined);
      const isOfRecords = hasNumbers || LISTED.has(key);
      const texts = of.map(({ text, number }) =>
        number === undefined ? voice.say(text) : `${number} ${voice.say(text)}`,
      );
      return {
        gap: voice.label(`gap.${key}`),
        titles: isOfRecords ? '' : texts.join('; '),
        statements: isOfRecords ? texts : [],
      };
    }),
  };
}

/** Gaps of records whose texts are sentences, and so stand in a list of their own. */
const LISTED: ReadonlySet<string> = new Set([
  'recommendation-finding',
  'finding-answer',
  'recommendation-action',
]);
