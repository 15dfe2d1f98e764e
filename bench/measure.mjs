// Medians of rounds that alternate, in one process. What is measured is processor time: on a machine with other work the clock on the wall
// measures the others.

/** Processor time of the whole process, threads of native libraries included, in nanoseconds. */
async function cost(run, times) {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) await run();
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1000) / times;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** What is quick is run so often in a round that it takes so many nanoseconds. */
const LEAST = 20_000_000;

/** Every contestant has `rows` and `run`; the result is nanoseconds a row by name. The order is turned by one each round. */
export async function medians(contestants, rounds, warm = 3) {
  const measured = [];
  for (const { name, rows, run } of contestants) {
    let once = 0;
    for (let round = 0; round < warm; round += 1) once = await cost(run, 1);
    // What is compiled while it runs is compiled by then.
    for (let spent = once; spent < 3 * LEAST; spent += once) once = await cost(run, 1);
    measured.push({ name, rows, run, times: Math.max(1, Math.ceil(LEAST / Math.max(once, 1))), costs: [] });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < measured.length; place += 1) {
      const { rows, run, times, costs } = measured[(place + round) % measured.length];
      costs.push((await cost(run, times)) / rows);
    }
  }
  return new Map(measured.map(({ name, costs }) => [name, median(costs)]));
}
