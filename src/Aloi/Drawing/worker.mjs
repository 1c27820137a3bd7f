// Draws SVG as PNG, one after the other, until its input ends. Fonts are those beside this file and never the machine's.
// A request on the input: width (4 bytes), length (4 bytes), the SVG in UTF-8. The answer on the output: length (4 bytes), the PNG; a length
// of zero says that it could not be drawn. All numbers are unsigned, the highest byte first.
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";

const here = dirname(fileURLToPath(import.meta.url));
const fonts = readdirSync(join(here, "fonts")).map((name) => join(here, "fonts", name));
const longestSide = 4096;
const mostPixels = 16_000_000;
const headerLength = 8;

function draw(svg, width) {
  const options = {
    fitTo: { mode: "width", value: width },
    font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: "Inter", serifFamily: "Spectral", sansSerifFamily: "Inter" },
    logLevel: "off",
  };
  const drawing = new Resvg(svg, options);
  const height = Math.ceil((drawing.height * width) / drawing.width);
  if (!(height > 0) || height > longestSide || width > longestSide || height * width > mostPixels) {
    throw new Error("too large");
  }
  return drawing.render().asPng();
}

function answer(request) {
  try {
    return draw(request.toString("utf8", headerLength), request.readUInt32BE(0));
  } catch {
    return Buffer.alloc(0);
  }
}

function write(png) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(png.length);
  process.stdout.write(length);
  process.stdout.write(png);
}

let waiting = [];
let have = 0;

// The pieces of a request are put together once it is whole: a large one comes in many.
function take(piece) {
  waiting.push(piece);
  have += piece.length;
  while (have >= headerLength) {
    let all = waiting.length === 1 ? waiting[0] : Buffer.concat(waiting);
    const needed = headerLength + all.readUInt32BE(4);
    if (have < needed) {
      waiting = [all];
      return;
    }
    write(answer(all.subarray(0, needed)));
    all = all.subarray(needed);
    waiting = [all];
    have = all.length;
  }
}

process.stdin.on("data", take);
process.stdin.on("end", () => process.exit(0));
