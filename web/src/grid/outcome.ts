/** One criterion as the page shows it, with the level chosen: a number from 1, "none", or empty. */
export interface Answered {
  level: string;
  required: number;
  levels: number;
  weight: number;
}

/** What the answers come to; the same rule as the server's, which has the last word. */
export function outcome(answers: Answered[], pass: number | null): "achieved" | "notachieved" | "notseen" {
  const levels = answers.map((a) => (/^\d+$/.test(a.level) ? Number(a.level) : null));
  if (answers.some((a, i) => levels[i] !== null && levels[i]! < a.required)) return "notachieved";
  if (levels.every((l) => l === null) || answers.some((a, i) => levels[i] === null && a.required > 0)) return "notseen";
  let points = 0;
  let most = 0;
  answers.forEach((a, i) => {
    if (levels[i] === null) return;
    points += (a.weight * (levels[i]! - 1)) / (a.levels - 1);
    most += a.weight;
  });
  const share = most === 0 ? 0 : (100 * points) / most;
  return pass !== null && share < pass - 1e-9 ? "notachieved" : "achieved";
}
