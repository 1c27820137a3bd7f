// Usage: node build-contexts.mjs OUTPUT-FOLDER SOURCE=NAME…
// Installs the locked packages when they are missing or older than the lock, then writes each source as a JSON file. Several builds
// may run this at the same time: a folder that only one of them can make is the lock, and files appear whole or not at all.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { restoreLayout } from "./w3c-layout.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [output, ...pairs] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const patienceInSeconds = 180;

function fail(message) {
  console.log(message);
  process.exit(1);
}

function packagesAreFresh() {
  const installed = join(here, "node_modules", ".package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(here, "package-lock.json")).mtimeMs;
}

function tryMake(folder) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") {
      throw error;
    }
    return false;
  }
}

async function holding(lock, action) {
  for (let waited = 0; !tryMake(lock); waited++) {
    if (waited >= patienceInSeconds) {
      fail(`Another build seems to hold ${lock}; remove it if none is running.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  try {
    action();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function install() {
  if (packagesAreFresh()) {
    return;
  }
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: here,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    rmSync(join(here, "node_modules"), { recursive: true, force: true });
    const reason = (npm.stderr ?? npm.error?.message ?? "").split("\n").find((line) => line.includes("npm error")) ?? "npm did not start";
    throw new Error(`npm ci failed: ${reason}`);
  }
}

function textOf(source) {
  const path = join(here, "node_modules", source);
  return source.endsWith(".js") ? JSON.stringify(require(path), null, 2) + "\n" : readFileSync(path, "utf8");
}

function write(source, name) {
  const target = join(output, name);
  const temporary = `${target}.${process.pid}`;
  writeFileSync(temporary, restoreLayout(name, textOf(source)));
  renameSync(temporary, target);
}

try {
  mkdirSync(output, { recursive: true });
  if (!packagesAreFresh()) {
    await holding(join(output, ".installing"), install);
  }
  for (const pair of pairs) {
    const [source, name] = pair.split("=");
    write(source, name);
  }
} catch (error) {
  fail(error.message);
}
