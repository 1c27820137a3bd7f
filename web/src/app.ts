// What pages do better with a script than without one. Every page works without it.
import "./styles/app.css";
import htmx from "htmx.org";
import { closeMenus, dialogs, leaveToasts, onceOnly } from "./frame";
import { startIslands } from "./islands";

// The content security policy allows neither inline styles nor evaluation.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
// A refused form comes back as a page with status 422 and is shown like any other answer.
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "422", swap: true, error: false },
  { code: "...", swap: false, error: true },
];

closeMenus();
dialogs();
leaveToasts();
onceOnly();
startIslands(document);
document.body.addEventListener("htmx:load", (event) => startIslands((event as CustomEvent<{ elt: Element }>).detail.elt));
