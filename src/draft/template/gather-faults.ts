import type { Diagnostic } from '../../model/diagnostic.js';

/** Faults that each are told once: a template is checked for each caller, and run for each round. */
export interface GatheredFaults {
  readonly add: (diagnostic: Diagnostic) => void;
  /** In the order in which they were met. */
  readonly all: () => readonly Diagnostic[];
}

export function gatherFaults(): GatheredFaults {
  const faults = new Map<string, Diagnostic>();
  return {
    add: (diagnostic) => {
      faults.set(JSON.stringify(diagnostic), diagnostic);
    },
    all: () => [...faults.values()],
  };
}
