// Blocks of code: a button that copies the whole of one, folded lines among it; no stop for the keyboard where nothing scrolls; all of it on paper.
"use strict";
const words = document.currentScript.dataset;

const said = Object.assign(document.createElement("p"), { className: "visually-hidden" });
said.setAttribute("role", "status");
document.body.append(said);

/** Copies as a reader would by hand, where the browser keeps its clipboard for pages that came by https. */
function copyByHand(text) {
  const field = Object.assign(document.createElement("textarea"), { value: text, className: "visually-hidden" });
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (!isCopied) throw new Error("refused");
}

for (const block of document.querySelectorAll("main .code, main pre")) {
  if (block.matches(".code pre")) continue;
  let code = block;
  if (!block.matches(".code")) {
    code = Object.assign(document.createElement("div"), { className: "code" });
    block.replaceWith(code);
    code.append(block);
  }
  const button = Object.assign(document.createElement("button"), { type: "button", className: "code-copy", textContent: words.copy });
  button.addEventListener("click", async () => {
    const text = [...code.querySelectorAll("pre")].map((part) => part.textContent).join("");
    let outcome = words.copied;
    try {
      await (navigator.clipboard ? navigator.clipboard.writeText(text) : copyByHand(text));
    } catch { outcome = words.refused; }
    button.focus();
    button.textContent = outcome;
    said.textContent = outcome;
    setTimeout(() => { button.textContent = words.copy; said.textContent = ""; }, 4000);
  });
  code.prepend(button);
}

const boxes = [...document.querySelectorAll("main pre[tabindex]")].map((box) => ({ box, name: box.getAttribute("aria-label") }));
function setStops() {
  const scrolls = boxes.map(({ box }) => box.scrollWidth > box.clientWidth + 1 || box.getClientRects().length === 0);
  boxes.forEach(({ box, name }, index) => {
    for (const [attribute, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", name]]) {
      if (scrolls[index]) box.setAttribute(attribute, value); else box.removeAttribute(attribute);
    }
  });
}
addEventListener("resize", setStops);
document.addEventListener("toggle", setStops, true);
setStops();

// For browsers that cannot show what is folded by style alone.
const opened = [];
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll(".code details:not([open])")) { details.open = true; opened.push(details); }
});
addEventListener("afterprint", () => { for (const details of opened.splice(0)) details.open = false; });
