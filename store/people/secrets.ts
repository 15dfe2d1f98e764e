import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, as text for a link or a header. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Hash under which a secret of ours is kept. It needs no salt and no cost: nobody guesses 256 bits. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether the secret has this hash, compared in constant time. */
export const isSecretOf = (hash: string, secret: string): boolean => {
  const [kept, given] = [Buffer.from(hash, 'hex'), Buffer.from(hashSecret(secret), 'hex')];
  return kept.length === given.length && timingSafeEqual(kept, given);
};
