import { inviteFirst, moveWhatIsDue } from '@scorewright/store';
import { configuration } from './configuration.server.ts';
import { faultOf, log } from './log.server.ts';
import { forgetSessions, refuseLostAccounts, signing } from './people.server.ts';
import { closeDatabase, database } from './store.server.ts';
import { today } from './today.server.ts';

const HOUR_MS = 3_600_000;
let calendar: NodeJS.Timeout | undefined;

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

/** What is due by the calendar moves: into force, expired, withdrawn. A failure is logged, and tried again an hour later. */
async function followCalendar(): Promise<void> {
  try {
    const moved = await moveWhatIsDue(await database(), today());
    if (moved.length > 0) log().info({ moved: moved.length }, 'calendar');
  } catch (error) {
    log().error(faultOf(error), 'calendar');
  }
}

/** Opens the database and says who can come in. Throws an error that says what to do. */
export async function startServer(): Promise<void> {
  await database();
  await refuseLostAccounts();
  await welcomeFirst();
  await followCalendar();
  calendar = setInterval(() => void followCalendar(), HOUR_MS);
  calendar.unref();
  log().info({ accounts: configuration().accounts, database: configuration().databaseUrl === undefined ? 'embedded' : 'server' }, 'started');
}

export async function stopServer(): Promise<void> {
  clearInterval(calendar);
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
