// Runs a script of Node as a process of its own and tells the most memory that it had at once, all threads together (VmHWM of Linux), and its seconds of
// processor time, which do not depend on what else the machine does.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'ignore', 'inherit'] });
let peak = 0;
let ticks = 0;
const look = () => {
  try {
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    ticks = Math.max(ticks, Number(fields[11]) + Number(fields[12]));
  } catch {
    // It has ended.
  }
};
const timer = setInterval(look, 10);
child.on('exit', (code) => {
  clearInterval(timer);
  console.error(`peak ${peak} kB, processor ${(ticks / 100).toFixed(2)} s`);
  process.exit(code ?? 1);
});
