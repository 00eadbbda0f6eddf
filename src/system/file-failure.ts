import { UserError } from '../model/errors.js';
import { say, type Message } from '../model/message.js';
import { errorCode } from './error-code.js';

/** Why a file could not be read or written, and what to do, from what the system says of it. */
export function fileFailure(verb: 'read' | 'write', path: string, error: unknown): UserError {
  const code = errorCode(error) ?? '';
  const known = REASONS[code];
  const reason = known ?? (code === '' ? say`an unknown reason` : say`the system says ${code}`);
  const said =
    verb === 'read'
      ? say`cannot read \`${path}\`: ${reason}`
      : say`cannot write \`${path}\`: ${reason}`;
  return new UserError(said, 3, { cause: error });
}

const REASONS: Readonly<Record<string, Message>> = {
  EACCES: say`permission denied; ask for the right to it, or choose another folder`,
  EPERM: say`permission denied; ask for the right to it, or choose another folder`,
  EROFS: say`the folder is read-only; choose another one`,
  EISDIR: say`it is a folder, not a file`,
  ENOTDIR: say`a part of the path is a file, not a folder`,
  EEXIST: say`a part of the path is a file, not a folder`,
  ENOENT: say`there is no such file; check the spelling`,
  ENOSPC: say`the disk is full; free some space and do it again`,
  EDQUOT: say`your share of the disk is full; free some space and do it again`,
  EFBIG: say`the file would be larger than is allowed here; choose another folder`,
  EIO: say`the disk reports a fault; save your work on another one`,
  ELOOP: say`the links lead in a circle; take one of them away`,
  EMFILE: say`too many files are open; close other programs and do it again`,
  ENAMETOOLONG: say`the name is too long`,
  EBUSY: say`another program has it open; close it there`,
};
