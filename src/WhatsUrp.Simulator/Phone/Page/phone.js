// SPDX-License-Identifier: BSD-3-Clause

import { bubble, day, element } from "./bubble.js";
import { addCitizen, readChat, readCitizens, readFile, readState, send, watch } from "./server.js";

const TYPING_SECONDS = 25;
const LARGEST_FILE = 16 * 1024 * 1024;

const part = (role, within = document) => within.querySelector(`[data-role="${role}"]`);
const key = citizen => citizen.key;
const phones = new Map();
let citizens = [];

const number = () => part("line").value;
const tell = text => { part("notice").textContent = text; };

/** Runs what a citizen does, and says what went wrong. */
async function attempt(act) {
  try {
    tell("");
    await act();
  } catch (error) {
    tell(error.message);
  }
}

function contentKind(type) {
  const [family] = type.split("/");
  return type === "image/webp" ? "sticker" : ["image", "video", "audio"].includes(family) ? family : "document";
}

class Phone {
  constructor(citizen) {
    this.citizen = citizen;
    this.entries = new Map();
    this.root = document.getElementById("phone").content.firstElementChild.cloneNode(true);
    this.root.dataset.citizen = key(citizen);
    this.root.setAttribute("aria-label", `Telefono di ${citizen.name}`);
    part("face", this.root).textContent = citizen.name.slice(0, 1).toUpperCase();
    part("name", this.root).textContent = citizen.name;
    part("address", this.root).textContent = citizen.phone ?? citizen.userId;
    const text = part("text", this.root);
    text.id = `text-${key(citizen)}`;
    part("text-label", this.root).htmlFor = text.id;
    this.listen(text);
  }

  listen(text) {
    this.stayAtEnd(part("conversation", this.root));
    part("close", this.root).addEventListener("click", () => close(key(this.citizen)));
    part("position", this.root).addEventListener("click", () => askPosition(this));
    part("reply-cancel", this.root).addEventListener("click", () => this.answer(null));
    part("file", this.root).addEventListener("change", event => this.sendFile(event.target, false));
    part("voice", this.root).addEventListener("change", event => this.sendFile(event.target, true));
    part("composer", this.root).addEventListener("submit", event => {
      event.preventDefault();
      if (text.value.trim()) {
        attempt(async () => {
          await this.send({ text: text.value });
          text.value = "";
        });
      }
    });
    text.addEventListener("keydown", event => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        part("composer", this.root).requestSubmit();
      }
    });
  }

  /** Keeps the last message in sight while pictures load and the room for messages changes, unless the reader has scrolled away from it. */
  stayAtEnd(list) {
    const toEnd = () => {
      if (this.isAtEnd) {
        list.scrollTop = list.scrollHeight;
      }
    };
    this.isAtEnd = true;
    list.addEventListener("scroll", () => { this.isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80; });
    list.addEventListener("load", toEnd, true);
    new ResizeObserver(toEnd).observe(list);
  }

  async load() {
    for (const entry of await readChat(number(), key(this.citizen))) {
      this.show(entry);
    }
  }

  clear() {
    this.entries.clear();
    this.day = undefined;
    part("conversation", this.root).replaceChildren();
  }

  show(entry) {
    if (entry.kind === "typing") {
      this.showTyping();
      return;
    }
    const list = part("conversation", this.root);
    const old = [...list.children].find(item => item.dataset.id === entry.id);
    const made = bubble(entry, id => this.entries.get(id), (kind, message, choice) => this.act(kind, message, choice));
    this.entries.set(entry.id, entry);
    if (old) {
      // Drawn anew with other ticks: whoever is on one of its buttons stays there.
      const place = controls(old).indexOf(document.activeElement);
      const isOpen = part("menu", old)?.open;
      old.replaceWith(made);
      if (isOpen) {
        part("menu", made).open = true;
      }
      controls(made)[place]?.focus({ preventScroll: true });
    } else {
      this.showDay(entry, list);
      list.append(made);
      if (!entry.isFromCitizen) {
        part("typing", this.root).textContent = "";
      }
    }
    if (this.isAtEnd || (entry.isFromCitizen && !old)) {
      list.scrollTop = list.scrollHeight;
    }
  }

  /** Says the day wherever another one begins. */
  showDay(entry, list) {
    const today = new Date(entry.at).toDateString();
    if (this.day !== today) {
      list.append(day(entry.at));
      this.day = today;
    }
  }

  showTyping() {
    const line = part("typing", this.root);
    line.textContent = "Il comune sta scrivendo…";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { line.textContent = ""; }, TYPING_SECONDS * 1000);
  }

  act(kind, message, choice) {
    const replyTo = message.id;
    switch (kind) {
      case "answer":
        this.answer(message);
        break;
      case "button":
        attempt(() => this.send({ replyTo, kind: "interactive", content: { type: "button_reply", button_reply: { id: choice.id, title: choice.title } } }));
        break;
      case "row": {
        const row = { id: choice.id, title: choice.title, ...(choice.description ? { description: choice.description } : {}) };
        attempt(() => this.send({ replyTo, kind: "interactive", content: { type: "list_reply", list_reply: row } }));
        break;
      }
      case "template":
        attempt(() => this.send({ replyTo, kind: "button", content: { payload: choice.id, text: choice.title } }));
        break;
      case "location":
        askPosition(this, replyTo);
        break;
      case "contact":
        attempt(() => this.shareContact(replyTo));
        break;
    }
  }

  answer(message) {
    this.replyTo = message?.id;
    part("reply", this.root).hidden = !message;
    part("reply-text", this.root).textContent = message ? `Risposta a: ${message.text || message.kind}` : "";
    if (message) {
      part("text", this.root).focus();
    }
  }

  async send(message) {
    await send({ from: key(this.citizen), phoneNumberId: number(), ...(this.replyTo ? { replyTo: this.replyTo } : {}), ...message });
    this.answer(null);
  }

  async shareContact(replyTo) {
    if (!this.citizen.phone) {
      throw new Error("Questo cittadino non ha un numero di telefono.");
    }
    const phone = { phone: this.citizen.phone, wa_id: this.citizen.waId, type: "CELL" };
    await this.send({ replyTo, kind: "contacts", content: [{ origin: "contact_request", phones: [phone] }] });
  }

  sendFile(input, isVoice) {
    const [file] = input.files;
    if (!file) {
      return;
    }
    attempt(async () => {
      if (file.size > LARGEST_FILE) {
        throw new Error("Il file è più grande di 16 MB.");
      }
      const caption = part("text", this.root).value.trim();
      const medium = await readFile(file, isVoice);
      await this.send({ kind: isVoice ? "audio" : contentKind(medium.mimeType), medium, ...(caption && !isVoice ? { caption } : {}) });
      part("text", this.root).value = isVoice ? part("text", this.root).value : "";
    }).finally(() => { input.value = ""; });
  }
}

function askPosition(phone, replyTo) {
  const dialog = part("position-dialog");
  dialog.returnAct = () => {
    const place = part("place", dialog).value.trim();
    return phone.send({
      ...(replyTo ? { replyTo } : {}),
      kind: "location",
      content: { latitude: part("latitude", dialog).valueAsNumber, longitude: part("longitude", dialog).valueAsNumber, ...(place ? { name: place } : {}) },
    });
  };
  dialog.showModal();
}

function open(citizen) {
  if (phones.has(key(citizen))) {
    return;
  }
  const phone = new Phone(citizen);
  phones.set(key(citizen), phone);
  part("phones").append(phone.root);
  attempt(() => phone.load());
  refresh();
}

function close(id) {
  phones.get(id)?.root.remove();
  phones.delete(id);
  refresh();
}

/** Draws the row of citizens, and remembers which phones are open. */
function controls(bubble) {
  return [...bubble.querySelectorAll("button, summary, a")];
}

function refresh() {
  part("citizens").replaceChildren(...citizens.map(citizen => {
    const button = element("button", { type: "button", data: { role: "citizen", citizen: key(citizen) }, "aria-pressed": String(phones.has(key(citizen))) }, citizen.name);
    button.addEventListener("click", () => phones.has(key(citizen)) ? close(key(citizen)) : open(citizen));
    return button;
  }));
  part("empty").hidden = phones.size > 0;
  localStorage.setItem("telefoni", JSON.stringify([...phones.keys()]));
}

async function reload() {
  citizens = await readCitizens();
  refresh();
}

function listenToDialogs() {
  for (const dialog of document.querySelectorAll("dialog")) {
    part("cancel", dialog).addEventListener("click", () => dialog.close());
  }
  part("add-citizen").addEventListener("click", () => part("citizen-dialog").showModal());
  part("citizen-form").addEventListener("submit", event => {
    event.preventDefault();
    part("citizen-dialog").close();
    attempt(saveCitizen);
  });
  part("position-form").addEventListener("submit", event => {
    event.preventDefault();
    const dialog = part("position-dialog");
    dialog.close();
    attempt(dialog.returnAct);
  });
}

async function saveCitizen() {
  const value = role => part(role).value.trim() || undefined;
  const citizen = {
    name: value("citizen-name"),
    phone: value("citizen-phone"),
    userId: value("citizen-user-id"),
    username: value("citizen-username")?.replace(/^@/u, ""),
    hidesPhone: part("citizen-hides-phone").checked,
  };
  await addCitizen(citizen);
  await reload();
  const added = citizens.find(other => citizen.phone ? other.phone === citizen.phone : other.userId === citizen.userId);
  close(key(added));
  open(added);
  part("text", phones.get(key(added)).root).focus();
}

async function start() {
  const state = await readState();
  part("line").append(...state.numbers.map(line => element("option", { value: line.phoneNumberId }, `${line.verifiedName} (+${line.displayPhoneNumber})`)));
  part("line").addEventListener("change", () => {
    for (const phone of phones.values()) {
      phone.clear();
      attempt(() => phone.load());
    }
  });
  listenToDialogs();
  const remembered = JSON.parse(localStorage.getItem("telefoni") ?? "[]");
  await reload();
  citizens.filter(citizen => remembered.includes(key(citizen))).forEach(open);
  watch(entry => {
    if (entry.phoneNumberId !== number()) {
      return;
    }
    if (!citizens.some(citizen => key(citizen) === entry.citizen)) {
      attempt(reload);
    }
    phones.get(entry.citizen)?.show(entry);
  }, () => phones.forEach(phone => attempt(() => phone.load())));
}

attempt(start);
