import type { WordPackage } from '../open-package.js';
import { readRegions, type KnownRegion } from '../region-state.js';
import { takeOut } from '../take-out.js';
import { settleRegion } from './settle-region.js';

/**
 * Takes the tracked changes of ours back that nobody has decided on, so that new ones lead from
 * what was there before them; those of others count as accepted. Undefined where the region itself
 * was one of ours, and is not there any more.
 */
export function withoutChanges(pack: WordPackage, region: KnownRegion): KnownRegion | undefined {
  const { changes, record, name } = region;
  if (changes.of === 'nobody') return region;
  if (changes.of === 'us' && record?.before === 'nothing') {
    takeOut(pack.parts, pack.main, region);
    return undefined;
  }
  settleRegion(pack, region, changes.of === 'us' ? 'rejected' : 'accepted');
  return readRegions(pack).regions.find((each) => each.name === name);
}
