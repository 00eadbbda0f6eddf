/** The tags of an XML text without their attributes and the text between them. */
export function skeleton(xml: string): string {
  return (xml.match(/<\/?[^\s>/]+[^>]*>/g) ?? [])
    .map((tag) => tag.replace(/\s[^>]*?(\/?)>$/, '$1>'))
    .join('');
}
