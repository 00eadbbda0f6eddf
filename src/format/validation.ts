import { Type, type Static } from '@sinclair/typebox';
import { EdtfDate, Line, closed, internal, listOf, may, named, need, option, word } from './kit.js';

/** The groups in which rules can be switched on and off. */
export const Pack = word(
  'safety',
  'core',
  'sigma5',
  'inclusive-security',
  'costing',
  'localisation',
  'iati',
  'benchmarks',
  'host',
);
export type Pack = Static<typeof Pack>;

export const Waiver = named(
  'waiver',
  closed(
    {
      rule: internal(need(Line, 'The code of the fault.', 'objective-without-risk')),
      reason: internal(
        need(Line, 'Why it is let pass.', 'The risks stand in the plan of the ministry.'),
      ),
      by_role: internal(
        may(Line, 'The body or role that decided; never a person.', 'Working group'),
      ),
      date: internal(need(EdtfDate, 'When.', '2008-02')),
    },
    'A fault of a rule that is let pass, and why.',
  ),
);
export type Waiver = Static<typeof Waiver>;

/** `waive`, which a record may have. */
export const waive = internal(
  option(
    listOf(Waiver),
    'Faults of this record, and of those inside it, that are let pass. No fault of safety can be.',
  ),
);

/** What newer plans take up. */
const Topic = word(
  'climate',
  'cyber',
  'violent-extremism',
  'men-and-boys',
  'lgbtqi',
  'human-rights-defenders',
);
export type Topic = Static<typeof Topic>;

const RuleSetting = word('off', 'info', 'warning', 'error');
export type RuleSetting = Static<typeof RuleSetting>;

/** `validate` in napdraft.yaml: how the rules are applied in this project. */
export const Validation = closed(
  {
    packs: internal(
      option(
        listOf(Pack),
        'The packs of rules that are on; all when left out. The pack safety is always on.',
        ['core', 'sigma5'],
      ),
    ),
    rules: internal(
      option(
        Type.Unsafe<Readonly<Record<string, RuleSetting>>>({
          type: 'object',
          minProperties: 1,
          additionalProperties: RuleSetting,
        }),
        'How grave the faults of a rule are in this project, whatever its stage, by the code of the rule. A rule of safety can only be made graver.',
        { 'plan-too-large': 'off' },
      ),
    ),
    thresholds: internal(
      option(
        Type.Unsafe<Readonly<Record<string, number>>>({
          type: 'object',
          minProperties: 1,
          additionalProperties: { type: 'number', minimum: 0 },
        }),
        'The numbers that rules measure by, where they are to be others than the usual ones.',
        { most_actions: 80 },
      ),
    ),
    topics: internal(
      option(
        listOf(Topic),
        'The newer topics that the plan is asked about. When left out, the first four: to name the others can put people at risk in some countries, so they are named only where the project does.',
        ['climate', 'cyber'],
      ),
    ),
  },
  'How the rules are applied in this project.',
);
