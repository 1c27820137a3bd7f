// The command line under test: ALOI_CLI, or ./aloi at the root of the repository.
import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = process.env.ALOI_CLI ?? path.join(root, 'aloi');

export function aloi(...args) {
  return new Promise((resolve, reject) => {
    execFile(program, args, {maxBuffer: 256 * 1024 * 1024}, (error, stdout, stderr) => {
      if(error && typeof error.code !== 'number') {
        reject(error);
      } else {
        resolve({code: error ? error.code : 0, stdout, stderr});
      }
    });
  });
}

export async function inTemporaryFolder(work) {
  const folder = await mkdtemp(path.join(tmpdir(), 'aloi-interop-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, {recursive: true});
  }
}

/** Verifies documents, given as objects or as text, in one run: the exit code, and one report for each document. */
export function verifyWithAloi(...documents) {
  return inTemporaryFolder(async folder => {
    const files = documents.map((_, index) => path.join(folder, `${index}.json`));
    await Promise.all(files.map((file, index) => writeFile(file, text(documents[index]))));
    const {code, stdout, stderr} = await aloi('verify', '--offline', '--json', '--language', 'en', ...files);
    const lines = stdout.trimEnd().split('\n');
    if(lines.length !== files.length || !lines.every(line => line.startsWith('{'))) {
      throw new Error(`${files.length} lines of JSON were expected, and ${program} said: ${stdout}${stderr}`);
    }
    return {code, reports: lines.map(line => JSON.parse(line))};
  });
}

function text(document) {
  return typeof document === 'string' ? document : JSON.stringify(document);
}
