/** What DNA asks for when it opens a file: the password of a coder, kept as Jasypt's strong encryptor keeps it. */
import { createHash } from 'node:crypto';

/** The password of every coder in a file of ours. */
export const PASSWORD = 'parley';

const ROUNDS = 100_000;

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** 16 bytes of salt and the digest of both, in base 64. The salt is no secret: the same file is written twice. */
export function keptPassword(): string {
  kept ??= keep();
  return kept;
}

let kept: string | undefined;

function keep(): string {
  const salt = sha256(Buffer.from('Parley')).subarray(0, 16);
  let digest = sha256(salt, Buffer.from(PASSWORD));
  for (let round = 1; round < ROUNDS; round++) digest = sha256(digest);
  return Buffer.concat([salt, digest]).toString('base64');
}
