import type { Code, Diagnostic } from '../../model/diagnostic.js';
import { say, type Message } from '../../model/message.js';
import { nearestWord } from '../../model/nearest-word.js';
import { within } from '../../model/place.js';
import type { Project } from '../../model/project.js';
import { THRESHOLDS } from '../thresholds.js';
import { isOfSafety, weakens } from './rule-settings.js';
import { isSafe, isThreshold } from './thresholds-of.js';
import type { PlacedWaiver } from './waivers.js';

/** What is wrong with the settings of a project themselves. */
export function settingFaults(
  { settings }: Project,
  ruleCodes: readonly Code[],
): readonly Diagnostic[] {
  const { rules = {}, thresholds = {} } = settings.validate ?? {};
  return [
    ...Object.entries(rules).flatMap(([name, setting]): readonly Diagnostic[] => {
      const place = { at: within(settings.at, 'validate', 'rules', name) };
      const code = ruleCodes.find((one) => one === name);
      if (code === undefined) return [{ ...unknownRule(name, ruleCodes), ...place, part: 'key' }];
      if (!isOfSafety(code) || !weakens(code, setting)) return [];
      return [
        {
          code: 'safety-rule-weakened',
          ...place,
          message: say`\`${code}\` is a rule of safety and cannot be set to \`${setting}\``,
          hint: say`take the line out; a rule of safety can only be made graver`,
        },
      ];
    }),
    ...Object.entries(thresholds).flatMap(([name, value]): readonly Diagnostic[] => {
      const at = within(settings.at, 'validate', 'thresholds', name);
      if (!isThreshold(name)) return [{ ...unknownThreshold(name), at, part: 'key' }];
      if (isSafe(name, value)) return [];
      return [
        {
          code: 'safety-rule-weakened',
          at,
          message: say`safety rests on \`${name}\`, which cannot be set to ${value}`,
          hint: say`take the line out, or give a number of at least ${THRESHOLDS[name].default}`,
        },
      ];
    }),
  ];
}

/** What is wrong with a waiver, whether or not there is something for it to let pass. */
export function waiverFault(
  { waiver, at }: PlacedWaiver,
  ruleCodes: readonly Code[],
): Diagnostic | undefined {
  const place = within(at, 'rule');
  const code = ruleCodes.find((one) => one === waiver.rule);
  if (code === undefined) return { ...unknownRule(waiver.rule, ruleCodes), at: place };
  if (!isOfSafety(code)) return undefined;
  return {
    code: 'safety-rule-weakened',
    at: place,
    message: say`\`${code}\` is a rule of safety and cannot be waived`,
    hint: say`mend what it reports and take the waiver out`,
  };
}

export function unusedWaiver({ waiver, at }: PlacedWaiver): Diagnostic {
  return {
    code: 'unused-waiver',
    at: within(at, 'rule'),
    message: say`there is no fault \`${waiver.rule}\` here to be waived`,
    hint: say`take the waiver out, as it would hide the fault when it comes back`,
  };
}

function unknownRule(name: string, ruleCodes: readonly Code[]): Omit<Diagnostic, 'at'> {
  return {
    code: 'unknown-rule',
    message: say`there is no rule \`${name}\``,
    hint: suggestion(name, ruleCodes) ?? say`take the code out of the brackets of a report`,
  };
}

function unknownThreshold(name: string): Omit<Diagnostic, 'at'> {
  const names = Object.keys(THRESHOLDS);
  return {
    code: 'unknown-threshold',
    message: say`no rule measures by \`${name}\``,
    hint: suggestion(name, names) ?? say`use a name that docs/settings.md lists`,
  };
}

function suggestion(name: string, known: readonly string[]): Message | undefined {
  const nearest = nearestWord(name, known);
  return nearest === undefined ? undefined : say`did you mean \`${nearest}\`?`;
}
