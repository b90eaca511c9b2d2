// SPDX-License-Identifier: BSD-3-Clause

// The simulator as the page sees it.

async function call(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(await answer.text() || `Errore ${answer.status}`);
  }
  return answer.status === 204 ? null : answer.json();
}

export const readState = () => call("GET", "/_sim/state");
export const readCitizens = () => call("GET", "/_sim/citizens");
export const addCitizen = citizen => call("POST", "/_sim/citizens", citizen);
export const readChat = (number, citizen) => call("GET", `/_sim/phone/chat?${new URLSearchParams({ number, citizen })}`);
export const send = message => call("POST", "/_sim/messages", message);

/** Calls `show` with every new or changed message, and `again` whenever the connection is made. */
export function watch(show, again) {
  const events = new EventSource("/_sim/phone/events");
  events.addEventListener("open", again);
  events.addEventListener("message", event => show(JSON.parse(event.data)));
}

/** Reads a file as the control surface takes it. */
export function readFile(file, isVoice) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("error", () => reject(new Error("Il file non si può leggere.")));
    reader.addEventListener("load", () => resolve({
      bytes: reader.result.slice(reader.result.indexOf(",") + 1),
      mimeType: isVoice ? "audio/ogg; codecs=opus" : file.type || "application/octet-stream",
      fileName: file.name,
      isVoice,
    }));
    reader.readAsDataURL(file);
  });
}
