import type { Severity, Stage } from '../model/diagnostic.js';
import type { MessageLanguage } from '../model/message.js';

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

/** Whether to colour one of the two streams. */
export function colors(
  option: GlobalOptions['color'],
  mayColor: { readonly stdout: boolean; readonly stderr: boolean },
  stream: 'stdout' | 'stderr',
): boolean {
  return option === 'always' || (option === 'auto' && mayColor[stream]);
}
