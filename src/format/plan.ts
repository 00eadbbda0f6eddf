import { Type, type Static } from '@sinclair/typebox';
import {
  EdtfDate,
  Line,
  SourceText,
  Text,
  closed,
  idOf,
  internal,
  listOf,
  may,
  need,
  oneOrMore,
  open,
  option,
  recordOrRef,
  ref,
} from './kit.js';
import { Citation, ThemeApplication } from './common.js';
import { waive } from './validation.js';
import { Dimension, Group, Visibility } from './vocabulary.js';

const Year = Type.Integer({ minimum: 1900, maximum: 2200 });

const Measured = {
  value: may(Type.Number(), 'The figure.', 4),
  comment: may(Text, 'What is the case, when there is no figure.', 'No record is kept.'),
  text: option(SourceText, 'The wording of the source.', '80 % of whom 40 % women'),
};

export const Indicator = closed(
  open({
    id: idOf('indicator'),
    title: need(Text, 'What is measured, without a target in it.', 'Women in local councils'),
    measure: need(
      Type.Unsafe<'unit' | 'percentage' | 'nominal' | 'ordinal' | 'qualitative'>({
        type: 'string',
        enum: ['unit', 'percentage', 'nominal', 'ordinal', 'qualitative'],
      }),
      'How it is measured (IATI indicator measure).',
      'percentage',
    ),
    unit: may(Text, 'The unit.', 'members'),
    direction: may(
      Type.Unsafe<'up' | 'down' | 'none'>({ type: 'string', enum: ['up', 'down', 'none'] }),
      'Which way is better.',
      'up',
    ),
    baseline: may(
      closed(
        open({
          ...Measured,
          year: may(Year, 'The year of the figure.', 2006),
          source: may(ref('source'), 'The document it comes from.', 'survey-2006'),
        }),
        'Where things stand at the start.',
      ),
      'Where things stand at the start.',
    ),
    targets: may(
      listOf(
        closed(
          open({ by: need(EdtfDate, 'Until when.', '2009'), ...Measured }),
          'What is to be reached, and until when.',
        ),
      ),
      'What is to be reached, one entry for each date.',
    ),
    disaggregated_by: may(listOf(Dimension), 'How it is broken down.', ['sex', 'region']),
    data_source: may(Text, 'Where the figures come from.', 'Register of the election commission'),
    frequency: may(
      Type.Unsafe<'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | 'every-two-years' | 'once'>({
        type: 'string',
        enum: ['monthly', 'quarterly', 'half-yearly', 'yearly', 'every-two-years', 'once'],
      }),
      'How often it is collected.',
      'yearly',
    ),
    data_owner: may(ref('institution'), 'The body that collects it.', 'statistical-committee'),
    counts_toward: may(ref('indicator'), 'The indicator whose total it is a part of.'),
    framework_refs: may(listOf(Citation), 'Existing indicators that it is the same as.'),
    source_number: option(Line, 'Its number in the source, as printed.', '1.1.1.a'),
    waive,
  }),
  'How it can be seen whether something was reached.',
);
export type Indicator = Static<typeof Indicator>;

const Partner = closed(
  open({
    institution: need(ref('institution'), 'The body.', 'women-ngo-forum'),
    by_agreement: option(
      Type.Boolean(),
      'True if the authority that approves the plan cannot command it.',
      true,
    ),
    role: may(
      Type.Unsafe<'implement' | 'support' | 'consult' | 'monitor' | 'fund'>({
        type: 'string',
        enum: ['implement', 'support', 'consult', 'monitor', 'fund'],
      }),
      'What it does.',
      'implement',
    ),
  }),
  'A body that takes part.',
);

const Timeframe = closed(
  open({
    start: may(EdtfDate, 'The first year, month or day.', '2008'),
    end: may(EdtfDate, 'The last year, month or day.', '2009'),
    recurrence: may(
      Type.Unsafe<'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | 'every-two-years'>({
        type: 'string',
        enum: ['monthly', 'quarterly', 'half-yearly', 'yearly', 'every-two-years'],
      }),
      'How often it happens.',
      'yearly',
    ),
    milestones: may(
      listOf(
        closed(
          open({
            by: need(EdtfDate, 'Until when.', '2008-12'),
            statement: need(Text, 'What is to be done by then.', 'Draft is with the government'),
          }),
          'A step on the way.',
        ),
      ),
      'Steps on the way.',
    ),
    text: option(SourceText, 'The wording of the source; printed as it is.', 'Q2 of 2008–2010'),
  }),
  'When.',
);

const Cost = closed(
  open({
    status: need(
      Type.Unsafe<
        'costed' | 'estimated' | 'within-existing-allocations' | 'unfunded' | 'not-costed'
      >({
        type: 'string',
        enum: ['costed', 'estimated', 'within-existing-allocations', 'unfunded', 'not-costed'],
      }),
      'What is known of the cost.',
      'within-existing-allocations',
    ),
    amount: may(Type.Number({ minimum: 0 }), 'The amount, in whole units of the currency.', 250000),
    currency: may(
      Type.String({ pattern: '^[A-Z]{3}$' }),
      'The currency, as ISO 4217 writes it.',
      'KGS',
    ),
    price_year: may(Year, 'The year of the prices.', 2007),
    budget_holder: may(ref('institution'), 'The body from whose budget it is paid.'),
    budget_code: may(Line, 'The programme code, as printed.', '010'),
    funding: may(
      listOf(
        closed(
          open({
            source: need(Text, 'Where the money comes from.', 'State budget'),
            share: may(Type.Number({ minimum: 0, maximum: 100 }), 'Its part, in percent.', 60),
            amount: may(Type.Number({ minimum: 0 }), 'Its part, as an amount.', 150000),
            certainty: may(
              Type.Unsafe<'secured' | 'requested' | 'potential'>({
                type: 'string',
                enum: ['secured', 'requested', 'potential'],
              }),
              'How certain it is.',
              'requested',
            ),
          }),
          'Where a part of the money comes from.',
        ),
      ),
      'Where the money comes from.',
    ),
    text: option(SourceText, 'The wording of the source; printed as it is.', '~ 100 000'),
  }),
  'What it costs and who pays.',
);

export const Action = closed(
  open({
    id: idOf('action'),
    statement: need(Text, 'What is done.', 'Draft the amendment to the election law.'),
    from: may(listOf(ref('recommendation')), 'The recommendations that it takes up.', [
      'quota-in-local-councils',
    ]),
    origin: may(
      Type.Unsafe<'government-proposal' | 'donor-proposal' | 'existing-commitment' | 'other'>({
        type: 'string',
        enum: ['government-proposal', 'donor-proposal', 'existing-commitment', 'other'],
      }),
      'Where it comes from, if from no recommendation.',
      'government-proposal',
    ),
    lead: may(
      oneOrMore(ref('institution')),
      'The body that answers for it; a list if the source names several.',
      'ministry-of-labour',
    ),
    partners: may(listOf(Partner), 'The bodies that take part.'),
    timeframe: may(Timeframe, 'When.', { start: '2008', end: '2009' }),
    deliverable: may(
      Text,
      'What exists when it is done: an order, a draft law, a report (the "form of implementation").',
      'Draft law',
    ),
    expected_result: may(Text, 'What changes because of it.'),
    indicators: may(
      listOf(recordOrRef(Indicator, 'indicator')),
      'How it is measured. An indicator that stands elsewhere is named by its id alone.',
    ),
    cost: may(Cost, 'What it costs and who pays.'),
    gender_marker: may(
      Type.Unsafe<0 | 1 | 2>({ type: 'integer', enum: [0, 1, 2] }),
      'The gender equality policy marker of the OECD: 0, 1 or 2.',
      2,
    ),
    territory: may(listOf(Line), 'The first-level regions where it happens.', ['KG-N']),
    target_groups: may(listOf(Group), 'For whom it is done.', ['rural', 'women']),
    themes: may(listOf(ThemeApplication), 'The cross-cutting themes, and what they change here.'),
    commitments: may(listOf(Citation), 'The commitments that it serves.'),
    risk: may(Text, 'What may stand in the way, and what is done about it.'),
    visibility: option(
      Visibility,
      'Who may read it. A draft has only what its audience may read.',
      'public',
    ),
    source_number: option(Line, 'Its number in the source, as printed.', '1.1.1.a'),
    text: internal(option(SourceText, 'The wording of the source.')),
    waive,
  }),
  'A measure of the plan.',
);
export type Action = Static<typeof Action>;

export const Objective = closed(
  open({
    id: idOf('objective'),
    statement: need(Text, 'What is to be different.', 'Women decide in local councils.'),
    level: may(
      Type.Unsafe<'impact' | 'outcome' | 'intermediate-outcome' | 'output'>({
        type: 'string',
        enum: ['impact', 'outcome', 'intermediate-outcome', 'output'],
      }),
      'Its level in the chain of results.',
      'outcome',
    ),
    lead: may(oneOrMore(ref('institution')), 'The body that answers for it as a whole.'),
    indicators: may(
      listOf(recordOrRef(Indicator, 'indicator')),
      'How it is measured. An indicator that stands elsewhere is named by its id alone.',
    ),
    risks: may(listOf(Text), 'Assumptions and risks.'),
    actions: may(listOf(Action), 'What is done for it.'),
    source_number: option(Line, 'Its number in the source, as printed.', '1.1'),
    waive,
  }),
  'What is to be reached in a priority area.',
);
export type Objective = Static<typeof Objective>;

const ThemeDecision = closed(
  open({
    theme: need(ref('theme'), 'The cross-cutting theme.', 'rule-of-law'),
    applied: need(Type.Boolean(), 'Whether it is applied in this area.', false),
    to: may(
      listOf(ref('action', 'objective', 'indicator', 'recommendation')),
      'Where it is applied.',
    ),
    how: may(Text, 'What it changes.'),
    reason: may(Text, 'Why it is not applied.', 'The courts have their own plan.'),
  }),
  'Whether a cross-cutting theme is applied in this area, and how or why not.',
);

/** `plan/*.yaml`: what the working group makes of one priority area. */
export const PlanFile = closed(
  open({
    area: need(ref('area'), 'The priority area.', 'political-participation'),
    rationale: may(Text, 'Why the plan deals with it, in the words of the working group.'),
    objectives: may(listOf(Objective), 'What is to be reached.'),
    theme_decisions: may(
      listOf(ThemeDecision),
      'For each cross-cutting theme, whether it is applied here.',
    ),
    waive,
  }),
  'What the working group makes of one priority area.',
);
export type PlanFile = Static<typeof PlanFile>;
