// ecdsa-sd-2023: what one side issues or derives, the other derives from and verifies. No command line of ours does that yet, so the
// library's own tests talk to the independent implementation; here they run once the packages are installed.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {it} from 'node:test';
import path from 'node:path';
import {root} from './lib/aloi.js';

const tests = path.join(root, 'tests/Aloi.Standards.Tests/bin/Debug/net10.0/Aloi.Standards.Tests');
const skip = existsSync(tests) ? false : 'The tests of the library are not built.';

it('issuer, holder and verifier of a selectively disclosed badge are either ours or @digitalbazaar\'s', {skip}, async () => {
  const output = await new Promise(resolve => execFile(
    tests, ['-noColor', '-explicit', 'only', '-class', '*EcdsaSd2023InteropTests'], (error, stdout) => resolve(stdout)));
  const [, total, errors, failed, skipped] = output.match(/Total: (\d+), Errors: (\d+), Failed: (\d+), Skipped: (\d+)/) ?? [];
  assert.ok(Number(total) > 0, output);
  assert.deepEqual([errors, failed, skipped], ['0', '0', '0'], output);
});
