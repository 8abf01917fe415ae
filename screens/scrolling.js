/* Where the page stands when a call is opened, left or saved: see scrolling.py. Nothing of it is drawn. */

const main = () => document.querySelector('[data-testid="stMain"]');
const PATIENCE = 1000;
let last = null;
let left = 0; // where the list stood when a call was opened

// Before the page is drawn anew: on a phone the list is gone by the time this component hears of the call.
document.addEventListener("click", () => {
  if (!document.querySelector(".st-key-pane")) last = null; // another screen
  else if (!last?.call) left = main().scrollTop;
}, true);

export default function ({ data }) {
  const before = last ?? { call: "", saved: data.saved };
  last = data;
  if (before.call === data.call) return;
  const phone = window.matchMedia(`(${data.phone})`).matches;
  if (data.call) {
    document.querySelector(".st-key-pane").scrollTo(0, 0);
    if (phone) main().scrollTo(0, 0);
  } else if (data.saved && data.saved !== before.saved) main().scrollTo(0, 0);
  else if (phone) comeBack(left, performance.now() + PATIENCE);
}

/* The list may not be drawn yet, and the page too short for it; whoever scrolls meanwhile is let be. */
function comeBack(to, until, stood = main().scrollTop) {
  if (main().scrollTop !== stood || performance.now() > until) return;
  main().scrollTo(0, to);
  const at = main().scrollTop;
  if (at < to) requestAnimationFrame(() => comeBack(to, until, at));
}
