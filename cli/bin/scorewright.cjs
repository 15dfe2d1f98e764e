#!/usr/bin/env node
// Starts the built command. CommonJS, because Node starts it four milliseconds faster than a module (docs/decisions/0002-command-line.md).
/* eslint-disable @typescript-eslint/no-require-imports */
const { existsSync } = require('node:fs');
const nodeModule = require('node:module');
const path = require('node:path');

const dist = path.join(__dirname, '../dist');
const bundle = path.join(dist, 'scorewright.cjs');

if (existsSync(bundle)) {
  // Compiled code is kept beside the bundle between runs (Node 22.1 and later).
  nodeModule.enableCompileCache?.(path.join(dist, 'compile-cache'));
  const { main } = require(bundle);
  main(process.argv.slice(2), process.env).then((code) => {
    process.exitCode = code;
  });
} else {
  console.error('scorewright: the command is not built yet: run `npm ci`, or `node scripts/build-cli.mjs`, in the folder of the project');
  process.exitCode = 2;
}
