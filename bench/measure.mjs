// Medians of rounds that alternate, in one process. What is measured is processor time: on a machine with other work the clock on the wall
// measures the others.

/** Processor time of the whole process, threads of native libraries included, in nanoseconds. */
async function cost(run) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) * 1000;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Every contestant has `rows` and `run`; the result is nanoseconds a row by name. The order is turned by one each round. */
export async function medians(contestants, rounds, warm = 2) {
  for (const { run } of contestants) for (let round = 0; round < warm; round += 1) await run();
  const costs = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < contestants.length; place += 1) {
      const { name, rows, run } = contestants[(place + round) % contestants.length];
      costs.get(name).push((await cost(run)) / rows);
    }
  }
  return new Map([...costs].map(([name, values]) => [name, median(values)]));
}
