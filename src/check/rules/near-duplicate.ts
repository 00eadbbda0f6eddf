import { known } from '../../model/absent.js';
import { say, type Message } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Project } from '../../model/project.js';
import { wording } from '../../model/text.js';
import { areOpposite, directed } from '../likeness/direction.js';
import { likePairs } from '../likeness/like-pairs.js';
import type { Fault, Rule } from '../rule.js';

export const nearDuplicate: Rule = {
  code: 'near-duplicate',
  *check(project, _, { thresholds }) {
    const { findings, recommendations } = project;
    const least = thresholds.duplicate_percent;
    yield* duplicates(
      findings,
      project,
      least,
      (id, earlier) => say`finding \`${id}\` says nearly the same as \`${earlier}\``,
    );
    yield* duplicates(
      recommendations,
      project,
      least,
      (id, earlier) => say`recommendation \`${id}\` says nearly the same as \`${earlier}\``,
    );
  },
};

type Said = Project['findings'][number] | Project['recommendations'][number];

function* duplicates(
  records: readonly Said[],
  { settings }: Project,
  least: number,
  message: (id: string, earlier: string) => Message,
): Iterable<Fault> {
  const [source = ''] = settings.languages;
  const textOf = ({ statement }: Said) => wording(statement, source, source).value;
  const open = records.filter(({ disposition }) => known(disposition) === undefined);
  const pairs = likePairs(
    open.map((record) => ({ record, text: textOf(record) })),
    least,
  );
  for (const { record, earlier } of pairs) {
    // Those that ask for the opposite are not to be merged; another rule reports them.
    if (areOpposite(directed(textOf(record)), directed(textOf(earlier)))) continue;
    yield {
      at: within(record.at, 'statement'),
      message: message(record.id, earlier.id),
      related: [
        { at: within(earlier.at, 'statement'), message: say`the statement of \`${earlier.id}\`` },
      ],
      hint: say`if it is the same, say in its \`disposition\` that it is \`merged\` \`into\` \`${earlier.id}\`; compared from ${least} % on`,
    };
  }
}
