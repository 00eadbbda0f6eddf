import type { Diagnostic } from '../model/diagnostic.js';
import type { Step } from '../model/place.js';
import type { Misfit } from './misfit.js';
import { stepsOf, valueAt } from './pointer.js';
import { ABSENCE, isMapping, meantShape, shapeAt, type Shape } from './shape.js';
import { shapeFault } from './shape-fault.js';
import type { YamlSource } from './source-file.js';
import { meantKey } from './unknown-key.js';
import type { SchemaFault } from './validator.js';

/** A value that does not have the shape of the format, and what the validator says of it. */
interface Misshapen {
  readonly value: unknown;
  readonly shape: Shape;
  readonly source: YamlSource;
  readonly faults: readonly SchemaFault[];
  /** Places that are reported already. */
  readonly unusable: readonly (readonly Step[])[];
}

/** The faults of a validator as diagnostics, one for each cause. */
export function shapeFaults(given: Misshapen): readonly Diagnostic[] {
  const known = new Set(given.unusable.map((path) => JSON.stringify(path)));
  const misfits = new Map<string, Misfit>();
  for (const fault of given.faults) {
    const misfit = misfitOf(given, fault);
    if (misfit === undefined || known.has(JSON.stringify(misfit.path))) continue;
    const key = JSON.stringify([misfit.path, misfit.keyword === 'required' && misfit.params]);
    const other = misfits.get(key);
    // Of a value that is no word of a vocabulary it does not matter that it is also no text.
    if (other === undefined || (misfit.keyword === 'enum' && !isCollection(misfit.value))) {
      misfits.set(key, misfit);
    }
  }
  const all = [...misfits.values()];
  const renamed = misspeltNeededKeys(all);
  return all
    .filter(({ keyword, path, params }) => {
      const isRenamed = renamed.has(keyId(path, String(params['missingProperty'])));
      return keyword !== 'required' || !isRenamed;
    })
    .map((misfit) => shapeFault(misfit, given.source));
}

function isCollection(value: unknown): boolean {
  return typeof value === 'object';
}

/** Faults that only repeat what another one says in detail. */
const ECHOES = new Set(['if', 'propertyNames']);

function misfitOf(given: Misshapen, fault: SchemaFault): Misfit | undefined {
  if (ECHOES.has(fault.keyword)) return undefined;
  const path = stepsOf(given.value, fault.instancePath);
  const absence = undueAbsence(given, path);
  if (absence !== undefined) return { ...situation(given, absence), keyword: 'absent', params: {} };
  const key = fault.propertyName ?? fault.params['additionalProperty'];
  if (typeof key === 'string') {
    const keyword = fault.propertyName === undefined ? 'additionalProperties' : 'propertyNames';
    return { ...situation(given, [...path, key]), keyword, params: fault.params };
  }
  return { ...situation(given, path), keyword: fault.keyword, params: fault.params };
}

/** What stands at a place and around it, and what the format has to say of it. */
function situation(
  given: Misshapen,
  path: readonly Step[],
): Pick<Misfit, 'path' | 'value' | 'shape' | 'parentShape'> {
  let shape: Shape = given.shape;
  let parentShape: Shape = {};
  let value = given.value;
  for (const step of path) {
    parentShape = meantShape(shape, value);
    value = valueAt(value, [step]);
    shape = shapeAt(parentShape, step) ?? {};
  }
  return { path, value, shape, parentShape };
}

/** The way to an `{absent: …}` at or around a place where none may stand. */
function undueAbsence(given: Misshapen, path: readonly Step[]): readonly Step[] | undefined {
  let shape: Shape | undefined = given.shape;
  let value = given.value;
  for (const [index, step] of [...path, undefined].entries()) {
    if (shape === undefined) return undefined;
    const isAbsence = isMapping(value) && Object.hasOwn(value, 'absent');
    if (isAbsence && index > 0) {
      return meantShape(shape, value) === ABSENCE ? undefined : path.slice(0, index);
    }
    if (step === undefined) return undefined;
    value = valueAt(value, [step]);
    shape = shapeAt(shape, step);
  }
  return undefined;
}

/** The keys that are missing only because they stand there misspelt. */
function misspeltNeededKeys(misfits: readonly Misfit[]): ReadonlySet<string> {
  const meant = new Set<string>();
  for (const { keyword, path, parentShape } of misfits) {
    const name = path.at(-1);
    if (keyword !== 'additionalProperties' || typeof name !== 'string') continue;
    const suggestion = meantKey(name, Object.keys(parentShape.keys ?? {}));
    if (suggestion !== undefined) meant.add(keyId(path.slice(0, -1), suggestion));
  }
  return meant;
}

function keyId(path: readonly Step[], key: string): string {
  return JSON.stringify([...path, key]);
}
