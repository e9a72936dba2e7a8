// `/` leads to the search field. The search page has the switch for it, since a single key is in the way of whoever speaks to a machine.
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
