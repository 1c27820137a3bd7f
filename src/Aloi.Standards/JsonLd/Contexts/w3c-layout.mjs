// The package reprints the W3C credentials contexts: same members, same order, other white space. Credentials may state the digest of
// the published bytes (relatedResource), so the published layout is restored here. Lines are counted from one in the reprinted text.
const layouts = {
  "credentials-v1.json": {
    blankBefore: [
      5, 7, 12, 14, 17, 23, 25, 26, 72, 74, 75, 92, 97, 99, 101, 117, 122, 124, 126, 144, 146, 147, 166, 171, 173, 175, 193, 195, 196,
      215, 220, 222, 224, 242, 244, 245, 264, 269, 287, 289, 290, 309,
    ],
    brokenAfterColon: [],
    // An object whose members stand on the line that opens it.
    joined: [
      29, 33, 37, 41, 45, 49, 53, 57, 61, 78, 82, 86, 101, 105, 110, 127, 132, 147, 152, 160, 176, 181, 196, 201, 209, 225, 230, 245, 250,
      258, 270, 275, 290, 295, 303, 309,
    ],
    end: "\n",
  },
  "credentials-v2.json": {
    blankBefore: [
      4, 6, 19, 23, 25, 82, 83, 87, 89, 110, 111, 112, 116, 118, 124, 125, 129, 131, 139, 143, 145, 155, 157, 171, 175, 177, 201, 203, 240,
      258,
    ],
    brokenAfterColon: [82, 110, 111, 124, 135, 140, 146, 149, 150],
    joined: [],
    end: "",
  },
};

export function restoreLayout(name, text) {
  const layout = layouts[name];
  if (!layout) {
    return text;
  }
  const lines = JSON.stringify(JSON.parse(text), null, 2).split("\n");
  const output = [];
  for (let i = 0; i < lines.length; i++) {
    const line = i + 1;
    if (layout.blankBefore.includes(line)) {
      output.push("");
    }
    if (layout.joined.includes(line)) {
      const close = lines.findIndex((other, at) => at > i && other.trim().startsWith("}"));
      const members = lines.slice(i + 1, close).map((member) => member.trim());
      output.push(lines[i] + members.join(" ") + lines[close].trim());
      i = close;
    } else if (layout.brokenAfterColon.includes(line)) {
      const indent = " ".repeat(lines[i].search(/\S/) + 2);
      output.push(...lines[i].replace(": ", `:\n${indent}`).split("\n"));
    } else {
      output.push(lines[i]);
    }
  }
  return output.join("\n") + layout.end;
}
