import { describe, expect, it } from '@jest/globals';
import { settingsInLanguage, stylesInLanguage } from '../../../src/insert/docx/default-language.js';

const russian = { language: 'ru', direction: 'ltr' } as const;
const arabic = { language: 'ar', direction: 'rtl' } as const;

describe('the styles of a host', () => {
  it.each([
    [
      'name the language of the document',
      '<w:lang w:val="en-GB" w:bidi="ar-SA"/>',
      '',
      russian,
      '<w:lang w:val="ru-RU" w:bidi="ar-SA"/>',
      '',
    ],
    ['name a language that they did not', '', '', russian, '<w:lang w:val="ru-RU"/>', ''],
    [
      'name a language from right to left and say so of paragraphs',
      '<w:lang w:val="en-GB"/>',
      '',
      arabic,
      '<w:lang w:val="en-GB" w:bidi="ar-SA"/>',
      '<w:bidi/>',
    ],
    [
      'say of paragraphs in the order of the schema',
      '<w:lang w:bidi="he-IL"/>',
      '<w:keepNext/><w:spacing w:after="0"/>',
      arabic,
      '<w:lang w:bidi="ar-SA"/>',
      '<w:keepNext/><w:bidi/><w:spacing w:after="0"/>',
    ],
  ])('%s', (_, text, paragraphs, wording, expectedText, expectedParagraphs) => {
    expect(stylesInLanguage(styles(text, paragraphs), wording)).toBe(
      styles(expectedText, expectedParagraphs),
    );
  });

  it('without defaults stay as they are', () => {
    expect(stylesInLanguage('<w:styles/>', arabic)).toBe('<w:styles/>');
  });
});

it('the settings of a host name the language of the document', () => {
  expect(
    settingsInLanguage('<w:settings><w:themeFontLang w:val="en-GB"/></w:settings>', russian),
  ).toBe('<w:settings><w:themeFontLang w:val="ru-RU"/></w:settings>');
});

function styles(text: string, paragraphs: string): string {
  return (
    `<w:styles><w:docDefaults><w:rPrDefault><w:rPr>${text}</w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${paragraphs}</w:pPr></w:pPrDefault></w:docDefaults></w:styles>`
  );
}
