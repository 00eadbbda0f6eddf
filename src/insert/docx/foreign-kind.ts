import { UserError } from '../../model/errors.js';
import { say, type Message } from '../../model/message.js';

/** Refuses what is no DOCX file by what it is, and says what to do. */
export function refuseForeignKind(bytes: Uint8Array): void {
  const kind = KINDS.find(({ is }) => is(bytes));
  if (kind !== undefined) throw new UserError(kind.refusal, 3);
}

interface Kind {
  readonly is: (bytes: Uint8Array) => boolean;
  readonly refusal: Message;
}

const KINDS: readonly Kind[] = [
  { is: (bytes) => bytes.length === 0, refusal: say`the host is empty` },
  {
    is: (bytes) => isCompound(bytes) && holds(bytes, 'EncryptedPackage'),
    refusal: say`the host is locked with a password; save a copy without one, and insert into that`,
  },
  {
    is: (bytes) => isCompound(bytes) && holds(bytes, 'WordDocument'),
    refusal: say`the host is a Word document of the old kind (.doc); open it in Word or LibreOffice, save it as DOCX (.docx), and insert into that`,
  },
  {
    is: isCompound,
    refusal: say`the host is an Office file of the old kind; open it in Word or LibreOffice, save it as DOCX (.docx), and insert into that`,
  },
  {
    is: beginsWith(/^\s*\{\\rtf/),
    refusal: say`the host is an RTF file; open it in Word or LibreOffice, save it as DOCX (.docx), and insert into that`,
  },
  { is: beginsWith(/^%PDF-/), refusal: say`the host is a PDF file, which cannot be inserted into` },
  {
    is: beginsWith(/^\s*<(!doctype\s+html|html)/i),
    refusal: say`the host is a web page; open it in Word or LibreOffice, save it as DOCX (.docx), and insert into that`,
  },
  {
    is: beginsWith(/^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument/s),
    refusal: say`the host is an OpenDocument file (.odt); open it in Word or LibreOffice, save it as DOCX (.docx), and insert into that`,
  },
  {
    is: beginsWith(/^\s*<\?xml[^>]*>[\s\S]*?(pkg:package|w:wordDocument|office:document)/),
    refusal: say`the host is a document in a single XML file; open it in Word or LibreOffice, save it as DOCX (.docx), and insert into that`,
  },
  {
    is: (bytes) =>
      !beginsWith(/^PK/)(bytes) && !holds(bytes.subarray(-LAST), 'PK\u0005\u0006', 'latin1'),
    refusal: say`the host is no Word document; open it in Word or LibreOffice, save it as DOCX (.docx), and insert into that`,
  },
];

/** The container of the old kinds, and of files that are locked with a password. */
function isCompound(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1';
}

function holds(
  bytes: Uint8Array,
  text: string,
  encoding: 'utf16le' | 'latin1' = 'utf16le',
): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text, 0, encoding);
}

function beginsWith(pattern: RegExp): (bytes: Uint8Array) => boolean {
  return (bytes) => {
    const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
    return pattern.test(head.replace(/^\u00ef\u00bb\u00bf/, ''));
  };
}

const HEAD = 2048;
const LAST = 66_000;
