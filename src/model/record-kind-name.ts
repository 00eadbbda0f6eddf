/** The kinds of records that can be captured. */
export const RECORD_KINDS = [
  'recommendation',
  'finding',
  'participants',
  'working-group',
  'seat',
  'next-step',
  'dissent',
  'action',
  'objective',
  'area',
  'theme',
  'institution',
] as const;
export type RecordKindName = (typeof RECORD_KINDS)[number];
