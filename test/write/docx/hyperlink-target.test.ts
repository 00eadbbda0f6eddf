import { expect, it } from '@jest/globals';
import { hyperlinkTarget } from '../../../src/write/docx/hyperlink-target.js';

it.each([
  ['https://undocs.org/S/RES/1325(2000)', 'https://undocs.org/S/RES/1325(2000)'],
  ['http://cbd.minjust.gov.kg/закон', 'http://cbd.minjust.gov.kg/%D0%B7%D0%B0%D0%BA%D0%BE%D0%BD'],
  ['https://кыргызстан.kg/', 'https://xn--80afmksoji0fc.kg/'],
  ['mailto:wg@example.org?subject=Plan', 'mailto:wg@example.org?subject=Plan'],
  ['mailto:a b@example.org', 'mailto:a%20b@example.org'],
  ['https://example.org/{a}|b', 'https://example.org/%7Ba%7D%7Cb'],
  ['javascript:alert(1)', undefined],
  ['file:///etc/passwd', undefined],
  ['plan.md', undefined],
  ['#section', undefined],
  ['https://', undefined],
  ['https://exa mple.org/', undefined],
  [`https://example.org/${'a'.repeat(2100)}`, undefined],
])('a link to %s leads to %s', (href, target) => {
  expect(hyperlinkTarget(href)).toBe(target);
});
