/** The ways to write an address for mail, with the sign and with the word for it. */
export function emailForms(value: string): readonly string[] {
  const [, name, domain] = SIGN.exec(value) ?? [];
  if (name === undefined || domain === undefined) return [value];
  return [value, `${name} at ${domain}`, `${name} собака ${domain}`];
}

const SIGN = /^(.+?)(?:@| ?[[(](?:at|собака)[\])] ?)(.+)$/iu;

/**
 * The digits of a number, and what a telephone number of the region is without the code of the
 * country: 996 555 123456, 0555 123456, 555 123456.
 */
export function numberForms(value: string): readonly string[] {
  const compact = value.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  const digits = compact.replace(/\D/g, '');
  if (digits.length < FEWEST) return [];
  const [, national] = /^(?:00)?(?:99[2368]|7)(\d{8,10})$/.exec(digits) ?? [];
  const [, local] = /^[08](\d{8,10})$/.exec(digits) ?? [];
  const core = national ?? local;
  const forms = [compact, digits, ...(core === undefined ? [] : [core, `0${core}`, `8${core}`])];
  return [...new Set(forms.filter((form) => form.length >= FEWEST))];
}

/** Numbers of five digits are sums and years of acts; six are the number of a house telephone. */
const FEWEST = 6;

/** A day in figures, in the orders in use, and with the names of the months. */
export function dateForms(value: string): readonly string[] {
  const date = dayOf(value);
  if (date === undefined) return [value];
  const { year, month, day } = date;
  const [dd, mm] = [day.padStart(2, '0'), month.padStart(2, '0')];
  const [english = '', russian = ''] = MONTHS[Number(month) - 1] ?? [];
  return [
    `${dd}.${mm}.${year}`,
    `${day}.${month}.${year}`,
    `${year}-${mm}-${dd}`,
    `${mm}/${dd}/${year}`,
    `${day} ${english} ${year}`,
    `${english} ${day} ${year}`,
    `${day} ${russian} ${year}`,
  ];
}

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function dayOf(value: string): Day | undefined {
  const plain = value.normalize('NFKC').toLowerCase();
  const [, year, ym = '', yd = ''] = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(plain) ?? [];
  if (year !== undefined) return { year, month: String(Number(ym)), day: String(Number(yd)) };
  const [, day, month = '', end = ''] = /(\d{1,2})[./-](\d{1,2})[./-](\d{4})/.exec(plain) ?? [];
  if (day !== undefined)
    return { year: end, month: String(Number(month)), day: String(Number(day)) };
  return wordedDay(plain);
}

function wordedDay(plain: string): Day | undefined {
  const month = MONTHS.findIndex((names) => names.some((name) => plain.includes(name)));
  const year = /\d{4}/.exec(plain)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(plain)?.[0];
  if (month === -1 || year === undefined || day === undefined) return undefined;
  return { year, month: String(month + 1), day: String(Number(day)) };
}

const MONTHS = [
  ['january', 'января'],
  ['february', 'февраля'],
  ['march', 'марта'],
  ['april', 'апреля'],
  ['may', 'мая'],
  ['june', 'июня'],
  ['july', 'июля'],
  ['august', 'августа'],
  ['september', 'сентября'],
  ['october', 'октября'],
  ['november', 'ноября'],
  ['december', 'декабря'],
] as const;
