#!/usr/bin/env node
// Starts the built command. CommonJS, because Node starts it four milliseconds faster than a module (docs/decisions/0002-command-line.md).
/* eslint-disable @typescript-eslint/no-require-imports */
const { existsSync } = require('node:fs');
const nodeModule = require('node:module');
const path = require('node:path');

const dist = path.join(__dirname, '../dist');
const bundle = path.join(dist, 'scorewright.cjs');

/** Programs that ask for JSON are in a hurry: what they need has a bundle of its own. */
const isQuick = (args) => args[0] === 'calc' && (args.includes('json') || args.includes('--format=json'));

async function run(args) {
  const code = isQuick(args) ? await require(path.join(dist, 'quick.cjs')).quick(args, process.env) : undefined;
  return code ?? require(bundle).main(args, process.env);
}

if (existsSync(bundle)) {
  // Compiled code is kept beside the bundle between runs (Node 22.1 and later).
  nodeModule.enableCompileCache?.(path.join(dist, 'compile-cache'));
  run(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else {
  console.error('scorewright: the command is not built yet: run `npm ci`, or `node scripts/build-cli.mjs`, in the folder of the project');
  process.exitCode = 2;
}
