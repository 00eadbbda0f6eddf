import { UserError } from '../model/errors.js';
import { errorCode } from './error-code.js';

/** Why a file could not be read or written, and what to do, from what the system says of it. */
export function fileFailure(verb: 'read' | 'write', path: string, error: unknown): UserError {
  const code = errorCode(error) ?? '';
  const reason = REASONS[code] ?? (code === '' ? 'an unknown reason' : `the system says ${code}`);
  return new UserError(`cannot ${verb} \`${path}\`: ${reason}`, 3, { cause: error });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied; ask for the right to it, or choose another folder',
  EPERM: 'permission denied; ask for the right to it, or choose another folder',
  EROFS: 'the folder is read-only; choose another one',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENOENT: 'there is no such file; check the spelling',
  ENOSPC: 'the disk is full; free some space and do it again',
  EDQUOT: 'your share of the disk is full; free some space and do it again',
  EFBIG: 'the file would be larger than is allowed here; choose another folder',
  EIO: 'the disk reports a fault; save your work on another one',
  ELOOP: 'the links lead in a circle; take one of them away',
  EMFILE: 'too many files are open; close other programs and do it again',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program has it open; close it there',
};
