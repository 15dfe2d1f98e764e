// How much of a processor the page and its workers take, by the browser's own count: a busy machine changes it less than the times on a clock.
import { rmSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const TASK = 'ThreadControllerImpl::RunTask';

/** Milliseconds of the processor by what the threads are called: the page's own thread, and all its workers. */
export async function processorTime(browser, page, act) {
  const file = path.join(tmpdir(), `scorewright-trace-${process.pid}.json`);
  await browser.startTracing(page, { path: file, categories: ['-*', 'toplevel'] });
  const result = await act();
  await browser.stopTracing();
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  const names = new Map(traceEvents.filter(({ ph, name }) => ph === 'M' && name === 'thread_name').map(({ pid, tid, args }) => [`${pid} ${tid}`, args.name]));
  const of = (called) =>
    traceEvents
      .filter(({ name, pid, tid }) => name === TASK && names.get(`${pid} ${tid}`)?.startsWith(called))
      .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  return { result, page: of('CrRendererMain'), workers: of('DedicatedWorker') };
}
