import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { StoreUnavailable } from '../database/errors.ts';

/** A key that signs the trail: Ed25519. `publicKey`: its 32 bytes in base64, by which it is known. */
export interface TrailKey {
  readonly publicKey: string;
  readonly sign: (text: string) => string;
}

/** DER of an Ed25519 public key, before its 32 bytes (RFC 8410). */
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

const publicKeyOf = (key: KeyObject): string => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length).toString('base64');

function keyOf(pem: string, where: string): TrailKey {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (error) {
    throw new StoreUnavailable('no-key', { where }, { cause: error });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new StoreUnavailable('other-key', { where });
  return { publicKey: publicKeyOf(key), sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64') };
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

/** Writes a new key whole or not at all, and only where there is none; another process may be doing the same. */
function create(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  const descriptor = openSync(own, 'w', 0o600);
  writeSync(descriptor, String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })));
  fsyncSync(descriptor);
  closeSync(descriptor);
  try {
    linkSync(own, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * The key of this installation: the PEM given (from the environment), else `trail-key.pem` of the data folder, which is made when there is none and
 * readable by its owner alone. Throws StoreUnavailable when it cannot be used.
 */
export function openTrailKey(dataDir: string, pem?: string): TrailKey {
  if (pem !== undefined && pem !== '') return keyOf(pem, 'TRAIL_KEY');
  const file = path.join(dataDir, 'trail-key.pem');
  try {
    return keyOf(readFileSync(file, 'utf8'), `\`${file}\``);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  create(file);
  return keyOf(readFileSync(file, 'utf8'), `\`${file}\``);
}

/** Whether a text carries the signature of a key. False for anything that is not a key or a signature. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(publicKey, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== publicKey) return false;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, bytes]), format: 'der', type: 'spki' });
  const given = Buffer.from(signature, 'base64');
  return given.toString('base64') === signature && verify(null, Buffer.from(text, 'utf8'), key, given);
}

/** A public key as a user names it: 32 bytes in base64, or PEM. Undefined where it is neither. */
export function publicKeyIn(text: string): string | undefined {
  const given = text.trim();
  if (/^[A-Za-z0-9+/]{43}=$/.test(given)) return given;
  try {
    const key = createPublicKey(given);
    return key.asymmetricKeyType === 'ed25519' ? publicKeyOf(key) : undefined;
  } catch {
    return undefined;
  }
}
