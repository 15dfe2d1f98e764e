import { setTimeout as wait } from 'node:timers/promises';
import { forgetOldAttempts, inviteFirst, judgeWaiting, moveWhatIsDue, refreshStatistics } from '@scorewright/store';
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

/** Judging takes a tenth of a second for each: everybody else goes first in between. */
const PAUSE_MS = 100;
let judging: Promise<void> = Promise.resolve();
let stopping = false;

/** What waits for an approval is judged before somebody opens it; what was judged today already is only looked up. */
async function judgeInAdvance(): Promise<void> {
  try {
    await judgeWaiting(await database(), today(), othersFirst);
  } catch (error) {
    if (!(error instanceof Stopping)) log().error(faultOf(error), 'judging');
  }
}

class Stopping extends Error {}

const othersFirst = async (): Promise<void> => {
  await wait(PAUSE_MS);
  if (stopping) throw new Stopping();
};

/** A server of PostgreSQL counts by itself what it holds; for the embedded database that is done here. */
async function countEmbedded(): Promise<void> {
  if (configuration().databaseUrl !== undefined) return;
  try {
    await refreshStatistics(await database(), othersFirst);
  } catch (error) {
    if (!(error instanceof Stopping)) log().error(faultOf(error), 'counting');
  }
}

/** Counts of attempts whose time is over go. */
async function tidyAttempts(): Promise<void> {
  try {
    await forgetOldAttempts(await database());
  } catch (error) {
    log().error(faultOf(error), 'attempts');
  }
}

/** Once an hour: the calendar, then what is counted, and the judgements of the day. */
async function hourly(): Promise<void> {
  await followCalendar();
  await tidyAttempts();
  judging = judging.then(countEmbedded).then(judgeInAdvance);
}

/** Opens the database and says who can come in. Throws an error that says what to do. */
export async function startServer(): Promise<void> {
  await database();
  await refuseLostAccounts();
  await welcomeFirst();
  stopping = false;
  await hourly();
  calendar = setInterval(() => void hourly(), HOUR_MS);
  calendar.unref();
  log().info({ accounts: configuration().accounts, database: configuration().databaseUrl === undefined ? 'embedded' : 'server' }, 'started');
}

export async function stopServer(): Promise<void> {
  clearInterval(calendar);
  stopping = true;
  await judging;
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
