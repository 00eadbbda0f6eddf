import { say, type Message } from '../model/message.js';

/** Why a file is none of those that are read, by what it is, and what to do. */
export function foreignKind(bytes: Uint8Array): Message | undefined {
  return KINDS.find(({ is }) => is(bytes))?.refusal;
}

interface Kind {
  readonly is: (bytes: Uint8Array) => boolean;
  readonly refusal: Message;
}

const KINDS: readonly Kind[] = [
  { is: ({ length }) => length === 0, refusal: say`the file is empty` },
  {
    is: (bytes) => isCompound(bytes) && textOf(bytes, 'utf-16le').includes('EncryptedPackage'),
    refusal: say`the file is locked with a password; save a copy without one, and use that`,
  },
  {
    is: isCompound,
    refusal: say`the file is an Office file of the old kind, such as .xls; open it in a spreadsheet program, save it as XLSX (.xlsx), and import that`,
  },
  {
    is: (bytes) => /^PK.{28}mimetypeapplication\/vnd\.oasis/s.test(headOf(bytes)),
    refusal: say`the file is an OpenDocument file, such as .ods; open it in LibreOffice, save it as XLSX (.xlsx), and import that`,
  },
  {
    is: (bytes) =>
      headOf(bytes).startsWith('PK') && textOf(bytes, 'latin1').includes('word/document.xml'),
    refusal: say`the file is a Word document; save it as plain text (.txt), and import that`,
  },
  {
    is: (bytes) => headOf(bytes).startsWith('{\\rtf'),
    refusal: say`the file is an RTF file; save it as plain text (.txt), and import that`,
  },
  {
    is: (bytes) => headOf(bytes).startsWith('%PDF-'),
    refusal: say`the file is a PDF file; copy the text out of it into a text file, and import that`,
  },
  {
    is: (bytes) => /^\s*(<\?xml|<!doctype|<html)/i.test(headOf(bytes)),
    refusal: say`the file is a web page or an XML file; save it as XLSX (.xlsx) or as plain text (.txt), and import that`,
  },
];

/** The container of the old kinds, and of files that are locked with a password. */
function isCompound(bytes: Uint8Array): boolean {
  return headOf(bytes).startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1');
}

/** The first bytes, each as a letter. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
}

function textOf(bytes: Uint8Array, encoding: 'utf-16le' | 'latin1'): string {
  return Buffer.from(bytes).toString(encoding);
}

const HEAD = 512;
