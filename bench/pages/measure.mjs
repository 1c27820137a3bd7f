// How long pages take to answer, one after the other, on a running server: p50, p95 and the slowest, in milliseconds.
//   node bench/pages/measure.mjs http://localhost:5080 MEMBER_SIGN_IN_PATH [PERSON_SIGN_IN_PATH] [--times 100] [--json]
// Addresses with an id are found by following the first fitting link of the page named before them.
import { performance } from "node:perf_hooks";

const args = process.argv.slice(2);
const times = Number(option("--times") ?? 100);
const json = flag("--json");
const [base, memberLink, personLink] = args;

const pages = [
  ["anybody", "/"],
  ["anybody", "/verify"],
  ["member", "/work"],
  ["member", "/achievements"],
  ["member", "/achievements/*", "/achievements"],
  ["member", "/achievements/new"],
  ["member", "/skills"],
  ["member", "/candidacies"],
  ["member", "/candidacies/*", "/candidacies"],
  ["member", "/tasks"],
  ["member", "/proofs"],
  ["member", "/proofs/*", "/proofs"],
  ["anybody", "/c/*", "/proofs/*"],
  ["anybody", "/o/*", "/c/*"],
  ["member", "/members"],
  ["member", "/members/*", "/members"],
  ["member", "/entities"],
  ["member", "/rights"],
  ["member", "/settings"],
  ["member", "/audit"],
  ["person", "/vault"],
  ["person", "/vault/proofs/*", "/vault"],
  ["person", "/vault/accesses"],
];

const cookies = { anybody: "", member: await signIn(memberLink), person: personLink ? await signIn(personLink) : "" };
const found = new Map();
const rows = [];
for (const [who, path, from] of pages) {
  if (who === "person" && !personLink) continue;
  const address = from ? await follow(path, from) : path;
  if (!address) {
    rows.push({ page: path, status: "no link" });
    continue;
  }
  found.set(path, { address, who });
  rows.push(await measure(path, address, cookies[who]));
}
if (json) rows.forEach((row) => console.log(JSON.stringify(row)));
else console.table(rows);

async function measure(page, address, cookie) {
  const taken = [];
  let status;
  for (let i = 0; i < times + 5; i++) {
    const start = performance.now();
    const answer = await get(address, cookie);
    await answer.arrayBuffer();
    status = answer.status;
    if (i >= 5) taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share) => Number(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))].toFixed(1));
  return { page, status, p50: at(0.5), p95: at(0.95), max: at(1) };
}

async function follow(path, from) {
  const source = found.get(from);
  if (!source) return undefined;
  const html = await (await get(source.address, cookies[source.who])).text();
  const fits = new RegExp('href="(?:https?://[^/"]+)?(' + path.replaceAll("*", "[0-9a-z]{26}") + ')"');
  return html.match(fits)?.[1];
}

function get(address, cookie) {
  return fetch(base + address, { headers: { accept: "text/html", "accept-language": "fr", ...(cookie && { cookie }) }, redirect: "manual" });
}

async function signIn(link) {
  const answer = await fetch(new URL(link, base), { headers: { accept: "text/html" }, redirect: "manual" });
  return answer.headers.getSetCookie().map((c) => c.split(";")[0]).join("; ");
}

function option(name) {
  const i = args.indexOf(name);
  return i < 0 ? undefined : args.splice(i, 2)[1];
}

function flag(name) {
  const i = args.indexOf(name);
  return i >= 0 && args.splice(i, 1).length > 0;
}
