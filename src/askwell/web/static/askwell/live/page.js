// The live page: opens what is on this device, then asks Askwell.

import { Clock } from "./clock.js";
import { Editor } from "./editor.js";
import { Keys } from "./keys.js";
import { Balance, Consent, Questions, Saved } from "./panels.js";
import { openSession } from "./session.js";

const page = document.querySelector("#live");
const { conversation, token, worker } = page.dataset;
const address = page.dataset.address;

const editor = new Editor(document.querySelector("#lines"));
const session = await openSession({ conversation, address, token, collect: () => editor.collect() });
editor.session = session;

const questions = new Questions(document.querySelector("#questions"), session);
const balance = new Balance(document.querySelector("#balance"), session);
const consent = new Consent(document.querySelector("#consent"), session);
const clock = new Clock(document.querySelector("#clock"), session);
new Saved(document.querySelector("#saved"), session, editor);
const keys = new Keys(document.querySelector("#keys"), editor, {
  question: (number) => questions.press(number),
  talking: (who) => balance.press(who),
  clock: () => clock.press(),
  takeAway: () => editor.takeAway(),
  bringBack: () => editor.bringBack(),
});

const showAll = () => {
  questions.show();
  consent.show();
  balance.show();
  clock.show();
  keys.show();
};
session.addEventListener("arrived", ({ detail }) => {
  editor.refresh(detail);
  showAll();
});
editor.addEventListener("changed", () => questions.show());

editor.refresh(null);
showAll();
page.hidden = false;
document.querySelector("#opening").remove();
for (const panel of document.querySelectorAll("details[data-open-at-desk]")) {
  panel.open = matchMedia("(min-width: 60rem)").matches;
}
editor.goToEnd();
session.start();
page.dataset.ready = session.device;

// What was typed last has to be with Askwell before it can be taken in.
document.querySelector("#take-in").form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!(await session.settled())) return;
  event.target.elements.csrfmiddlewaretoken.value = session.token;
  event.target.submit();
});

// What is kept here is not to be thrown away when the disk gets full; and the page opens without Askwell, too.
navigator.storage?.persist?.();
navigator.serviceWorker?.register(worker, { scope: address }).catch(() => {});
