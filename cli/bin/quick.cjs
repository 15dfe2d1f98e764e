// Loads the quick bundle with its compiled code. Node's own cache keeps no function that is compiled at its first call, which is nearly all of them:
// compiling those again took a third of the time that `calc` added to Node's start (docs/decisions/0002-command-line.md).
/* eslint-disable @typescript-eslint/no-require-imports */
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

/** Compiled code is good for one text, which begins with its hash, and one version of Node. V8 itself looks only at the length of the text. */
const cacheOf = (folder, text) => `${folder}/quick-${text.slice(2, 18)}-${process.version}-${process.arch}.cache`;

function cached(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Beside the bundle, whole or not at all. A folder that cannot be written to only costs time. */
function write(file, data) {
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, data);
    renameSync(own, file);
  } catch {
    // Installed by somebody else.
  }
}

/** What the bundle exports, and how to keep what was compiled since. `folder`: where the bundle is. */
exports.load = (folder) => {
  const file = `${folder}/quick.js`;
  // The bundle is ASCII.
  const text = readFileSync(file, 'latin1');
  const cache = cacheOf(folder, text);
  const cachedData = cached(cache);
  const script = new Script(text, { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module, (id) => require(id.startsWith('.') ? `${folder}/${id}` : id), folder);
  const keep = () => write(cache, script.createCachedData());
  const isKept = cachedData !== undefined && script.cachedDataRejected === false;
  return { quick: module.exports.quick, keep, isKept };
};
