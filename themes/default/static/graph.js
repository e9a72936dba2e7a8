// On the map of factors: while a factor has the pointer or the focus, those that it never met step back. Without this, all is there.
"use strict";
for (const map of document.querySelectorAll(".graph-map")) {
  const nodes = [...map.querySelectorAll("[data-factor]")];
  const arcs = [...map.querySelectorAll("[data-from]")];
  const show = (factor) => {
    const met = new Set(factor ? [factor] : []);
    for (const arc of arcs) {
      const touches = arc.dataset.from === factor || arc.dataset.to === factor;
      if (touches) met.add(arc.dataset.from).add(arc.dataset.to);
      arc.classList.toggle("is-dim", Boolean(factor) && !touches);
      arc.classList.toggle("is-lit", touches);
    }
    for (const node of nodes) node.classList.toggle("is-dim", Boolean(factor) && !met.has(node.dataset.factor));
  };
  for (const node of nodes) {
    for (const event of ["pointerenter", "focus"]) node.addEventListener(event, () => show(node.dataset.factor));
    for (const event of ["pointerleave", "blur"]) node.addEventListener(event, () => show(document.activeElement?.dataset?.factor));
  }
}
