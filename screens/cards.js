/* The cards of a list, and what is tapped on them: see cards.py. Names come from a sheet, so everything is written as
   text and never as markup. A node that is there is used again, so that focus stays where it was.

   A tap has a number, and is kept until the server has said that it heard it: with each tap go those before it that it
   has not heard of yet, and all of them when a lost connection is back, as Streamlit then sends a component's state. The
   server takes each number once. Streamlit's own trigger would not do: of two that wait for a busy server it keeps the
   newer, and none of a lost connection. What another session of the server was told, and did not answer, nobody knows:
   the card says so. */

const PATIENCE = 5000;
const LATE = "Not answered yet. Your tap is kept, and sent by itself when the page is there again.";
const DOUBTFUL = "The connection was gone for long: look whether your tap is noted, and tap again if it is not.";
const lists = new Map();

export default function ({ data, parentElement, setStateValue }) {
  const list = lists.get(data.list) ?? { session: "", last: 0, taps: [], doubtful: new Set(), timer: 0 };
  lists.set(data.list, list);
  if (list.session !== data.session) {
    const doubtful = new Set(list.taps.map((tap) => tap.id));
    Object.assign(list, { session: data.session, last: 0, taps: [], doubtful });
  }
  list.last = Math.max(list.last, data.heard);
  list.taps = list.taps.filter((tap) => tap.number > data.heard);
  list.root = parentElement.querySelector("ol");
  list.send = () => {
    setStateValue("taps", list.taps);
    clearTimeout(list.timer);
    list.timer = setTimeout(() => list.taps.forEach(({ id }) => note(list, id, LATE)), PATIENCE);
  };
  draw(list, data.cards);
  return () => clearTimeout(list.timer);
}

function draw(list, cards) {
  const nodes = new Map([...list.root.children].map((node) => [node.dataset.card, node]));
  cards.forEach((card, place) => {
    const node = nodes.get(card.id) ?? made("li");
    nodes.delete(card.id);
    const now = JSON.stringify(card);
    if (node.now !== now) fill(list, node, card, now);
    busy(node, list.taps.some((tap) => tap.id === card.id));
    if (list.root.children[place] !== node) list.root.insertBefore(node, list.root.children[place] ?? null);
  });
  nodes.forEach((node) => node.remove());
  list.doubtful.forEach((id) => note(list, id, DOUBTFUL));
  list.root.removeAttribute("aria-busy");
}

function fill(list, node, card, now) {
  const focused = node.getRootNode().activeElement;
  const tap = node.contains(focused) ? focused.dataset.tap : null;
  Object.assign(node, { now, className: card.open ? "card open" : "card", ariaCurrent: card.open ? "true" : null });
  node.dataset.card = card.id;
  const head = made("div", "head", [made("h3", "", card.name)]);
  if (card.badge) head.append(said("span", `badge ${card.badge.color}`, card.badge));
  const lines = card.lines.map((line) => said("p", line.color ?? "", line));
  if (card.noted) lines[0].setAttribute("role", "status");
  const taps = made("div", "taps", card.taps.map((one) => tapped(list, node, card, one)));
  node.replaceChildren(made("article", "", [head, ...lines, taps]));
  if (tap) (node.querySelector(`[data-tap="${tap}"]`) ?? node.querySelector("[data-tap]"))?.focus();
}

function tapped(list, node, card, one) {
  const tap = said(one.href ? "a" : "button", one.strong ? "strong" : "", one);
  tap.dataset.tap = one.tap;
  tap.setAttribute("aria-label", `${one.words}: ${card.name}`);
  if (one.href) tap.href = one.href;
  else tap.type = "button";
  tap.onclick = () => {
    if (node.classList.contains("busy")) return;
    list.last += 1;
    const place = [...list.root.children].indexOf(node);
    list.doubtful.delete(card.id);
    list.taps.push({ session: list.session, number: list.last, id: card.id, tap: one.tap, place });
    busy(node, true);
    list.send();
  };
  return tap;
}

function busy(node, is) {
  node.classList.toggle("busy", is);
  node.setAttribute("aria-busy", is);
  node.querySelector(".note")?.remove();
}

function note(list, id, words) {
  const node = [...list.root.children].find((one) => one.dataset.card === id);
  if (!node) return;
  const line = node.querySelector(".note") ?? made("p", "note orange");
  line.setAttribute("role", "status");
  line.textContent = words;
  node.firstChild.append(line);
}

function said(kind, name, part) {
  const node = made(kind, name, part.words);
  if (!part.icon) return node;
  const icon = made("span", "icon", part.icon);
  icon.setAttribute("aria-hidden", "true");
  icon.translate = false;
  node.prepend(icon, " ");
  return node;
}

function made(kind, name = "", inside = []) {
  const node = document.createElement(kind);
  if (name) node.className = name;
  node.append(...[inside].flat());
  return node;
}
