/**
 * What code that was run by a template would have changed: names that everything in this process
 * sees. The payloads of the attacks set `napdraftCanary`.
 */
export function traces(): readonly string[] {
  const shared = [Object, Array, String, Number, Boolean, Function, Map, Promise];
  return [
    ...shared.flatMap(({ name, prototype }) =>
      Reflect.ownKeys(prototype as object).map((key) => `${name}.${String(key)}`),
    ),
    `canary ${String(Reflect.get(globalThis, 'napdraftCanary'))}`,
  ];
}
