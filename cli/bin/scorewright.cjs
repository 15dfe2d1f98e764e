#!/usr/bin/env node
// Starts the built command. CommonJS, because Node starts it four milliseconds faster than a module (docs/decisions/0002-command-line.md).
/* eslint-disable @typescript-eslint/no-require-imports */
const { existsSync } = require('node:fs');

const dist = `${__dirname}/../dist`;
const bundle = `${dist}/scorewright.cjs`;

/** Verbs that work on tables of whole populations have a bundle of their own, which takes longer to load. */
const HEAVY = new Set(['run', 'what-if', 'proof']);

/** Programs that ask for JSON are in a hurry: what they need has a bundle of its own. */
const isQuick = (args) => args[0] === 'calc' && (args.includes('json') || args.includes('--format=json'));

async function runQuick(args) {
  const { quick, keep, isKept } = require('./quick.cjs').load(dist);
  const code = await quick(args, process.env);
  if (code !== undefined && !isKept) keep();
  return code;
}

function runWhole(args) {
  // Compiled code is kept beside the bundle between runs (Node 22.1 and later).
  require('node:module').enableCompileCache?.(`${dist}/compile-cache`);
  return require(HEAVY.has(args[0]) ? `${dist}/heavy.cjs` : bundle).main(args, process.env);
}

const run = async (args) => (isQuick(args) ? await runQuick(args) : undefined) ?? runWhole(args);

if (existsSync(bundle)) {
  // All output was written synchronously, and taking the heap apart would cost as much as reading a policy.
  run(process.argv.slice(2)).then((code) => process.exit(code));
} else {
  console.error('scorewright: the command is not built yet: run `npm ci`, or `node scripts/build-cli.mjs`, in the folder of the project');
  process.exitCode = 2;
}
