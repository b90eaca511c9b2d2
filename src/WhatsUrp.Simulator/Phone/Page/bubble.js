// SPDX-License-Identifier: BSD-3-Clause

// Draws one message. Nothing here parses HTML: what people write becomes text nodes.

const CHECK = "M2 7l4 4 8-8";
const CHECKS = "M1 7l4 4 8-8M9 10l1 1 8-8";
const TICKS = { "-1": ["M8 1.5v7M8 11v1.5", "Non consegnato"], 0: [CHECK, "Inviato"], 1: [CHECKS, "Consegnato"], 2: [CHECKS, "Letto"] };
const REPLY = "M7 2 2 7l5 5M2 7h8a6 6 0 0 1 6 6";
const INLINE = /(\*[^*\n]+\*|_[^_\n]+_|~[^~\n]+~|`[^`\n]+`|https?:\/\/[^\s<>"]+)/u;
const TAGS = { "*": "strong", "_": "em", "~": "s", "`": "code" };

export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "data") {
      Object.assign(made.dataset, value);
    } else if (name.startsWith("aria-")) {
      made.setAttribute(name, value);
    } else {
      made[name] = value;
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

function icon(path) {
  const drawing = document.getElementById("icon").content.firstElementChild.cloneNode(true);
  drawing.firstElementChild.setAttribute("d", path);
  return drawing;
}

/** Makes the line that says from which day the messages under it are. */
export function day(at) {
  return element("p", { className: "day", data: { role: "day" } },
    element("time", { dateTime: at.slice(0, 10) }, new Date(at).toLocaleDateString("it-IT", { weekday: "long", day: "numeric", month: "long", year: "numeric" })));
}

/** Makes the bubble of a message; `act` is told what the citizen taps. */
export function bubble(entry, find, act) {
  const item = element("article", {
    className: "bubble",
    data: { role: "message", id: entry.id, kind: entry.kind, from: entry.isFromCitizen ? "citizen" : "host" },
  });
  item.append(
    element("span", { className: "hidden" }, entry.isFromCitizen ? "Cittadino: " : "Comune: "),
    ...[quote(entry, find), medium(entry), position(entry), words(entry), choices(entry, act), end(entry, act)].filter(Boolean));
  return item;
}

function quote(entry, find) {
  const quoted = entry.replyTo && find(entry.replyTo);
  return quoted && element("blockquote", { data: { role: "quote" } }, quoted.text || quoted.kind);
}

function medium(entry) {
  const source = entry.mediaId ? `/_sim/media/${encodeURIComponent(entry.mediaId)}` : null;
  if (!source) {
    return entry.link && element("p", {}, link(entry.link, entry.fileName || entry.link));
  }
  switch (entry.kind) {
    case "image":
    case "sticker":
      return element("img", { src: source, alt: entry.kind === "image" ? "Immagine" : "Adesivo", data: { role: "medium" } });
    case "audio":
      return element("audio", { src: source, controls: true, data: { role: "medium" }, "aria-label": "Nota vocale" });
    case "video":
      return element("video", { src: source, controls: true, data: { role: "medium" }, "aria-label": "Video" });
    default:
      return element("p", {}, element("a", { href: source, download: entry.fileName || "documento", data: { role: "medium" } }, `Documento: ${entry.fileName || "senza nome"}`));
  }
}

function position(entry) {
  return entry.latitude === undefined ? null : element("p", { data: { role: "location" } }, `Posizione: ${entry.latitude}, ${entry.longitude}`);
}

function words(entry) {
  if (entry.kind === "reaction") {
    return element("p", { data: { role: "words" } }, entry.text ? `Reazione: ${entry.text}` : "Reazione tolta");
  }
  return entry.text ? element("p", { data: { role: "words" } }, ...format(entry.text)) : null;
}

/** Bold, italic, struck and monospaced words and links, as WhatsApp shows them. */
function format(text) {
  return text.split(INLINE).filter(Boolean).map(part =>
    /^https?:\/\//u.test(part) ? link(part, part)
      : part.length > 2 && TAGS[part[0]] && part.at(-1) === part[0] ? element(TAGS[part[0]], {}, part.slice(1, -1))
        : part);
}

function link(url, text) {
  return /^https?:\/\//u.test(url) ? element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text) : document.createTextNode(text);
}

function choices(entry, act) {
  const all = entry.choices ?? [];
  if (all.length === 0) {
    return null;
  }
  const box = element("div", { className: "choices", data: { role: "choices" } });
  const rows = all.filter(choice => choice.kind === "row");
  if (rows.length === 0) {
    box.append(...all.map(choice => tap(entry, choice, act)));
    return box;
  }
  const menu = element("details", { data: { role: "menu" } }, element("summary", {}, entry.menu || "Scegli"));
  menu.addEventListener("toggle", () => menu.open && menu.scrollIntoView({ block: "nearest" }));
  let section;
  for (const row of rows) {
    if (row.section && row.section !== section) {
      menu.append(element("h3", {}, row.section));
    }
    section = row.section;
    menu.append(tap(entry, row, act));
  }
  box.append(menu);
  return box;
}

function tap(entry, choice, act) {
  if (choice.kind === "link") {
    return /^https?:\/\//u.test(choice.url ?? "") ? element("a", { className: "tap", href: choice.url, target: "_blank", rel: "noopener noreferrer" }, choice.title) : document.createTextNode(choice.title);
  }
  if (choice.kind === "note") {
    return element("p", {}, choice.title);
  }
  const button = element("button", { type: "button", data: { role: "choice", id: choice.id, kind: choice.kind } }, choice.title, choice.description ? element("small", {}, choice.description) : null);
  button.addEventListener("click", () => act(choice.kind, entry, choice));
  return button;
}

function end(entry, act) {
  const [sign, meaning] = TICKS[entry.ticks ?? 0];
  const reply = entry.isFromCitizen ? null : element("button", { type: "button", title: "Rispondi", data: { role: "answer" }, "aria-label": "Rispondi a questo messaggio" }, icon(REPLY));
  reply?.addEventListener("click", () => act("answer", entry));
  return element("div", { className: "end" },
    reply,
    element("time", { dateTime: entry.at }, new Date(entry.at).toLocaleTimeString("it-IT", { hour: "2-digit", minute: "2-digit" })),
    element("span", { className: "ticks", data: { role: "ticks", ticks: String(entry.ticks ?? 0) }, title: meaning },
      icon(sign), element("span", { className: entry.ticks < 0 ? "" : "hidden" }, meaning)));
}
