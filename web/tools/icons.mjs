// Writes dist/icons.json: the inside of each named Lucide icon, which pages put into the HTML themselves.
import { readFileSync, writeFileSync } from "node:fs";

const names = JSON.parse(readFileSync("icons.json", "utf8"));
const icons = {};
for (const name of names) {
  const svg = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
  icons[name] = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s+/g, " ").trim();
}
writeFileSync("dist/icons.json", JSON.stringify(icons));
