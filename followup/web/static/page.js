"use strict";
// Everything here only presses the page's own buttons: without it they are pressed by hand.

// A key that comes sooner was meant for the draft before; nobody reads faster than this.
const READING = 250;
const shown = performance.now();
let left = false;

function writing(target) {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}

// Enter or a letter that ends a conversion belongs to the input method, in every browser.
function converting(event) {
  return event.isComposing || event.keyCode === 229;
}

function press(key) {
  const found = [...document.querySelectorAll("[data-key]")].find(
    (one) => one.dataset.key === key && !one.hidden,
  );
  if (!found) return false;
  // The next page is on its way: a key that comes now was meant for that one.
  left = found.matches("form button:not([type=button]), a:not([href^='#'], [target])");
  if (key === "w") {
    const why = document.getElementById("why");
    for (const one of why.querySelectorAll("details.rests")) one.open = true;
    why.focus();
  } else found.click();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (converting(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (writing(event.target) && (event.key !== "Escape" || event.target.readOnly)) return;
  const key = event.key.length === 1 ? event.key.normalize("NFKC") : event.key;
  if (event.key.length > 1 && event.key !== "Escape") return;
  if (event.repeat || left || performance.now() - shown < READING) return;
  if (press(key)) event.preventDefault();
});

// One click, one decision.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.gone) event.preventDefault();
  event.target.dataset.gone = "yes";
  left = true;
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

// Writing: checks while one types, and no Enter that would send the form away.
const form = document.querySelector("form[data-check]");
if (form) {
  const checks = document.getElementById("checks");
  let timer = 0;
  let latest = 0;

  const line = (text, kind) => {
    const made = document.createElement("p");
    made.textContent = text;
    made.className = kind;
    return made;
  };

  const check = async () => {
    const mine = ++latest;
    const answer = await fetch(form.dataset.check, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
    });
    if (!answer.ok || mine !== latest) return;
    const found = await answer.json();
    const lines = found.warnings.map((text) => line(text, "warning"));
    if (found.blocking) lines.unshift(line(found.blocking, "blocking"));
    checks.replaceChildren(...lines);
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => check().catch(() => {}), 300);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    if (!converting(event) && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.target.id === "subject") {
      event.preventDefault();
      if (!converting(event)) document.getElementById("body").focus();
    }
  });
  check().catch(() => {});
}

// Copying: only where the browser has a clipboard for us.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = button.dataset.done;
  });
}

// Sending, and reading the mailbox: how far it is, twice a second.
const live = document.querySelector("[data-live]");
if (live && ["waiting", "sending", "looking"].includes(live.dataset.phase)) {
  const words = Object.fromEntries(
    [...document.querySelectorAll("[data-state]")].map((one) => [one.dataset.state, one.textContent]),
  );
  const look = async () => {
    const now = await (await fetch(live.dataset.live)).json();
    if (now.phase !== live.dataset.phase) return location.reload();
    const seconds = document.getElementById("seconds");
    if (seconds) seconds.textContent = now.seconds;
    const progress = document.getElementById("progress");
    if (progress && now.total) [progress.max, progress.value] = [now.total, now.done];
    for (const message of now.messages) {
      const state = document.querySelector(`[data-message="${message.id}"]`);
      state.textContent = words[message.state];
      state.className = `state ${message.state}`;
    }
    setTimeout(look, 500);
  };
  look().catch(() => {});
}
