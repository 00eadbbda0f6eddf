import { fillTemplates, type Filling, type FillingStep } from '../draft/fill-templates.js';
import { START_OF_FILE, templateFault, type Fault } from '../draft/template/template-fault.js';
import type { Read } from '../model/diagnostic.js';
import { say } from '../model/message.js';
import type { Contained, System } from '../system/system.js';
import type { OpenedTemplate } from './open-templates.js';

/** What the templates of a project may take for a draft in one language. */
const LIMITS = { seconds: 5, megabytes: 256 } as const;

type Filled = Read<readonly string[]>;

/**
 * Fills templates: at once when all are ours, and else in a thread that is ended when it takes too
 * long or too much, so that no template of a project can make the program hang.
 */
export async function fillContained(
  filling: Filling,
  templates: ReadonlyMap<string, OpenedTemplate>,
  system: System,
): Promise<Filled> {
  const first = [...templates.values()].find(({ isOwn }) => isOwn);
  if (first === undefined) return fillTemplates(filling);
  const { seconds, megabytes } = LIMITS;
  const limits = { milliseconds: seconds * 1000, megabytes };
  const contained = await system.runContained('fill-templates', filling, limits);
  // The task is `fillTemplates`.
  if (contained.end === 'done') return contained.value as Filled;
  const { file, span } = (contained.step as FillingStep | undefined) ?? {
    file: first.file,
    span: START_OF_FILE,
  };
  return { value: [], diagnostics: [templateFault(file, span, WHY[contained.end])] };
}

const WHY: Readonly<Record<Exclude<Contained['end'], 'done'>, Fault>> = {
  'too-long': {
    message: say`the templates take longer than ${LIMITS.seconds} seconds`,
    hint: say`they were here when they were stopped; take out loops in loops`,
  },
  'too-large': {
    message: say`the templates take more than ${LIMITS.megabytes} MB of memory`,
    hint: say`they were here when they were stopped; take out loops in loops`,
  },
};
