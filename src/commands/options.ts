import type { Severity, Stage } from '../model/diagnostic.js';
import type { MessageLanguage } from '../model/message.js';
import type { System } from '../system/system.js';

/** The options that every command has. */
export interface GlobalOptions {
  /** The folder to work in. */
  readonly folder: string;
  readonly quiet: boolean;
  readonly color: 'auto' | 'always' | 'never';
  /** The language of what is said; that of the system when not given. */
  readonly messages?: MessageLanguage;
}

/** How strict a check is. */
export interface CheckOptions {
  /** Instead of the stage of the project. */
  readonly stage: Stage | undefined;
  readonly failOn: Severity;
}

/** How wide a report is for people who cannot be asked, and at most. */
const WIDTH = { usual: 80, most: 100 };

/**
 * The columns that a text for people may take. The log of a job is as wide as who reads it wants;
 * there, and only there, lines are not broken.
 */
export function widthOf(
  { ci, columns }: Pick<System, 'ci' | 'columns'>,
  stream: 'stdout' | 'stderr',
): { readonly width: number } | undefined {
  if (ci !== undefined) return undefined;
  return { width: Math.min(columns(stream) ?? WIDTH.usual, WIDTH.most) };
}

/** Whether to colour one of the two streams. */
export function colors(
  option: GlobalOptions['color'],
  mayColor: { readonly stdout: boolean; readonly stderr: boolean },
  stream: 'stdout' | 'stderr',
): boolean {
  return option === 'always' || (option === 'auto' && mayColor[stream]);
}
