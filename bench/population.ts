// A table of employees that is the same every time, for what measures runs.
import { closeSync, openSync, writeSync } from 'node:fs';

/** A generator of whole numbers below a bound, the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** Employees of the fourth worked case: seven columns, half of the figures with fractions. */
export function writePopulation(file: string, count: number): void {
  const random = numbers(20261127);
  const descriptor = openSync(file, 'w');
  let text = 'employee.id,employee.name,period.from,period.until,revenue,average-check,calls,meetings\n';
  for (let row = 0; row < count; row += 1) {
    const revenue = `${1_500_000 + random(3_000_000)}.${String(random(100)).padStart(2, '0')}`;
    text += `E${String(row).padStart(7, '0')},Сотрудник ${row},2026-10-01,2026-10-31,${revenue},${90_000 + random(90_000)},${600 + random(700)},${8 + random(18)}.${random(20) * 5}\n`;
    if (text.length > 1 << 20) {
      writeSync(descriptor, text);
      text = '';
    }
  }
  writeSync(descriptor, text);
  closeSync(descriptor);
}
