import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configuration } from './configuration.server.ts';
import { dataFolder } from './store.server.ts';

/** The secret of the data folder; made, for its owner alone to read, when the server first needs it. */
function keptSecret(): string {
  const file = path.join(dataFolder(), 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataFolder(), { recursive: true });
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

/** What signs cookies, encrypts second factors and hides whose attempts are counted: that of the configuration, or of the data folder. */
export const serverSecret = (): string => configuration().secret ?? keptSecret();
