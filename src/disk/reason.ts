/** What the system says when something goes wrong with a file, in words. */

/** The system's code, such as ENOENT. */
export const systemCode = (thrown: unknown): string | undefined =>
  thrown instanceof Error && 'code' in thrown ? String(thrown.code) : undefined;

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EEXIST: 'a file of that name is in the way',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'its permissions do not allow it',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead round in a circle',
  ENAMETOOLONG: 'the name is too long',
};

/** Why it did not work, without code and path. */
export function reason(thrown: unknown): string {
  const known = WORDS[systemCode(thrown) ?? ''];
  if (known !== undefined) return known;
  return thrown instanceof Error ? thrown.message.replace(/^[A-Z]+: /, '').replace(/, \w+ '.*$/, '') : String(thrown);
}
