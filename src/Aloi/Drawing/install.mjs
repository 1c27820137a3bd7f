// Usage: node install.mjs OUTPUT-FOLDER
// Puts what draws into the folder: the worker, the library it calls with its binaries, the fonts. Several builds may run this at the same
// time: each installs into a folder of its own, and the finished one takes its place in one step.
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const output = process.argv[2].replace(/[\\/]+$/, "");
const work = `${output}.${process.pid}`;
const faces = {
  inter: ["400Regular/Inter_400Regular", "600SemiBold/Inter_600SemiBold", "700Bold/Inter_700Bold"],
  spectral: [
    "400Regular/Spectral_400Regular",
    "400Regular_Italic/Spectral_400Regular_Italic",
    "500Medium/Spectral_500Medium",
    "600SemiBold/Spectral_600SemiBold",
    "700Bold/Spectral_700Bold",
  ],
};

function install(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    copyFileSync(join(here, name), join(folder, name));
  }
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    const reason = (npm.stderr ?? npm.error?.message ?? "").split("\n").find((line) => line.includes("npm error")) ?? "npm did not start";
    throw new Error(`npm ci failed: ${reason}`);
  }
}

function collect(packages, target) {
  mkdirSync(join(target, "fonts"), { recursive: true });
  for (const [family, files] of Object.entries(faces)) {
    const from = join(packages, "@expo-google-fonts", family);
    files.forEach((file) => copyFileSync(join(from, `${file}.ttf`), join(target, "fonts", `${file.split("/")[1]}.ttf`)));
  }
  cpSync(join(packages, "@resvg"), join(target, "node_modules", "@resvg"), { recursive: true });
  ["worker.mjs", "package.json"].forEach((name) => copyFileSync(join(here, name), join(target, name)));
}

try {
  install(join(work, "install"));
  collect(join(work, "install", "node_modules"), join(work, "whole"));
  mkdirSync(output, { recursive: true });
  for (const name of readdirSync(join(work, "whole"))) {
    if (existsSync(join(output, name))) {
      rmSync(join(output, name), { recursive: true, force: true });
    }
    renameSync(join(work, "whole", name), join(output, name));
  }
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
