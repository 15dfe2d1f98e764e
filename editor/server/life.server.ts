import { inviteFirst } from '@scorewright/store';
import { configuration } from './configuration.server.ts';
import { log } from './log.server.ts';
import { forgetSessions, refuseLostAccounts, signing } from './people.server.ts';
import { closeDatabase, database } from './store.server.ts';

/** The link is printed for whoever starts the server, and not logged: it makes an administrator. */
async function welcomeFirst(): Promise<void> {
  const { accounts, baseUrl } = configuration();
  if (!accounts) return;
  await signing();
  const invited = await inviteFirst(await database());
  if (invited)
    process.stdout.write(
      `Nobody has an account yet. Whoever opens this link becomes the administrator (it works once, for 24 hours):\n${baseUrl}/invitation#${invited.secret}\n`,
    );
}

/** Opens the database and says who can come in. Throws an error that says what to do. */
export async function startServer(): Promise<void> {
  await database();
  await refuseLostAccounts();
  await welcomeFirst();
  log().info({ accounts: configuration().accounts, database: configuration().databaseUrl === undefined ? 'embedded' : 'server' }, 'started');
}

export async function stopServer(): Promise<void> {
  forgetSessions();
  await closeDatabase();
  log().info('stopped');
}

/** Whether requests can be answered: the database is open and answers. */
export async function isReady(): Promise<boolean> {
  try {
    const db = await database();
    await db.selectFrom('person').select('id').limit(1).execute();
    return true;
  } catch {
    return false;
  }
}
