import { XmlDocument } from 'libxml2-wasm';

/** The texts of the elements or attributes at an XPath of a document. */
export function textsAt(xml: string, xpath: string): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(xpath).map(({ content }) => content);
  } finally {
    document.dispose();
  }
}
