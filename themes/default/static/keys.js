// `/` leads to the search field, and where there is no page that field has the words of the address. The search page has the switch for it, since a single key is in the way of whoever speaks to a machine.
"use strict";
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, select")) return;
  let isOff = false;
  try { isOff = localStorage.getItem("tributary-search-key") === "off"; } catch { /* No storage, so no wish to the contrary. */ }
  const field = document.querySelector("main [type=search]") ?? document.querySelector("[type=search]");
  if (isOff || !field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
const lost = document.querySelector(".not-found main [type=search]");
if (lost) {
  let path = location.pathname;
  try { path = decodeURIComponent(path); } catch { /* What was mistyped stays as it is. */ }
  lost.value = path.replace(/\.\w+$/, "").split(/[^\p{L}\p{N}]+/u).slice(-6).join(" ").trim();
}
