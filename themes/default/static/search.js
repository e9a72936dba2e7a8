// The search page: what is typed goes into the address, what is found onto the page. Texts only ever become text nodes.
"use strict";
(() => {
  const root = document.getElementById("t-search");
  const words = root.dataset;
  const [field, status, more] = ["t-query", "t-search-status", "t-more"].map((id) => document.getElementById(id));
  const [results, named, facets] = ["t-results", "t-named", "t-facets"].map((id) => document.getElementById(id));
  const list = results.querySelector(".narratives");
  const index = new SearchIndex(words.version);
  const facetNames = ["kind", "year", "factor", "system", "tag"];
  const pageLength = 6;
  const longestSentence = 280;

  const state = { query: "", chosen: new Map(facetNames.map((name) => [name, new Set()])), found: [], all: [], shown: 0, spellings: new Map() };
  let turn = 0;

  const element = (name, className, ...content) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  };
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  // The address.

  const readAddress = () => {
    const values = new URLSearchParams(location.search || location.hash.slice(1));
    state.query = values.get("q") ?? "";
    for (const name of facetNames) state.chosen.set(name, new Set(values.getAll(name)));
  };

  const writeAddress = () => {
    const values = new URLSearchParams();
    if (state.query) values.set("q", state.query);
    for (const name of facetNames) for (const value of state.chosen.get(name)) values.append(name, value);
    const text = values.toString();
    try {
      history.replaceState(null, "", text ? `?${text}` : location.pathname);
    } catch {
      location.replace(`#${text}`);
    }
  };

  // Marks.

  const marked = (text, marks) => {
    const nodes = [];
    let at = 0;
    for (const [start, end] of marks) {
      nodes.push(text.slice(at, start), element("mark", "", text.slice(start, end)));
      at = end;
    }
    nodes.push(text.slice(at));
    return nodes;
  };
  const marksIn = (text) => wordsOf(text).filter((word) => state.spellings.has(word.word)).map((word) => [word.start, word.end]);

  /** A long sentence is cut around its first mark, between words. */
  const cut = ({ text, marks }) => {
    if (text.length <= longestSentence) return marked(text, marks);
    const space = text.indexOf(" ", Math.max(0, marks[0][0] - longestSentence / 3));
    const start = marks[0][0] < longestSentence / 3 || space < 0 ? 0 : Math.min(space + 1, marks[0][0]);
    const end = text.lastIndexOf(" ", start + longestSentence);
    const stop = end > marks[0][1] ? end : text.length;
    const inside = marks.filter((mark) => mark[0] >= start && mark[1] <= stop).map(([from, to]) => [from - start, to - start]);
    return [start > 0 ? "… " : "", ...marked(text.slice(start, stop), inside), stop < text.length ? " …" : ""];
  };

  // Results.

  const item = async (narrative) => {
    const { url, title, kind, date, organisation, summary, text, fiction } = await index.text(narrative);
    const link = element("a", "", ...marked(title, marksIn(title)));
    link.href = url;
    const meta = element("p", "meta", element("span", "kind", columns.get("kind").names.find(([name]) => name === kind)[1]), ` ${date}`);
    if (fiction) meta.append(" ", element("span", "fiction", fiction));
    if (organisation) meta.append(" ", element("span", "organisation", organisation));
    const inText = sentenceWith(state.spellings, text);
    const inSummary = sentenceWith(state.spellings, summary);
    const said = inText && inText.count > (inSummary?.count ?? 0) ? cut(inText) : marked(summary, marksIn(summary));
    return element("article", `narrative-item kind-${kind}`, element("h3", "", link), meta, element("p", "summary", ...said));
  };

  const showMore = async (mine, focuses) => {
    // Until these are there nobody can ask for more: two at once would show the same.
    more.hidden = true;
    const next = state.found.slice(state.shown, state.shown + pageLength);
    const items = await Promise.all(next.map(item));
    if (mine !== turn) return;
    list.append(...items);
    state.shown += items.length;
    more.hidden = state.shown >= state.found.length;
    if (focuses) items[0]?.querySelector("a").focus();
  };

  const showNamed = async (mine) => {
    const asked = state.asked.terms.map((term) => term.word);
    const pages = asked.length === 0 ? [] : (await index.load("names")).filter(([title, , , ...others]) => {
      const parts = wordsOf([title, ...others].join(" ")).map((part) => part.word);
      return asked.every((word) => parts.some((part) => part.startsWith(word)));
    });
    if (mine !== turn) return;
    named.hidden = pages.length === 0;
    named.querySelector("ul").replaceChildren(...pages.slice(0, pageLength).map(([title, path, sort]) => {
      const link = element("a", "", title);
      link.href = path;
      return element("li", "", link, ...(sort ? [" ", element("span", "count", sort)] : []));
    }));
  };

  // Facets.

  const columns = new Map();
  const column = async (name) => {
    if (!columns.has(name)) columns.set(name, await index.facet(name));
    return columns.get(name);
  };
  const has = (name, narrative) => {
    const chosen = state.chosen.get(name);
    if (chosen.size === 0) return true;
    const { names, values } = columns.get(name);
    return values[narrative].some((place) => chosen.has(names[place][0]));
  };
  const narrowed = (narratives, except) =>
    narratives.filter((narrative) => facetNames.every((name) => name === except || has(name, narrative)));

  const boxes = new Map(facetNames.map((name) => {
    const box = element("details", "facet", element("summary", "", words[name]), element("ul", ""));
    box.open = name === "kind" && matchMedia("(min-width: 60rem)").matches;
    box.addEventListener("toggle", async () => {
      if (!box.open) return;
      await column(name);
      fillFacet(name);
    });
    facets.append(box);
    return [name, box];
  }));

  const fillFacet = (name) => {
    const [box, chosen] = [boxes.get(name), state.chosen.get(name)];
    box.querySelector("summary").textContent = chosen.size > 0 ? `${words[name]} (${chosen.size})` : words[name];
    if (!columns.has(name) || !box.open) return;
    const { names, values } = columns.get(name);
    const counts = new Uint32Array(names.length);
    for (const narrative of narrowed(state.all, name)) for (const place of values[narrative]) counts[place]++;
    const focused = document.activeElement?.closest?.("details") === box ? document.activeElement.value : undefined;
    box.querySelector("ul").replaceChildren(...names.flatMap(([value, title], place) => {
      if (counts[place] === 0 && !chosen.has(value)) return [];
      const input = element("input");
      Object.assign(input, { type: "checkbox", name, value, checked: chosen.has(value) });
      input.addEventListener("change", () => {
        if (input.checked) chosen.add(value); else chosen.delete(value);
        update();
      });
      return [element("li", "", element("label", "", input, ` ${title} `, element("span", "count", String(counts[place]))))];
    }));
    if (focused !== undefined) [...box.querySelectorAll("input")].find((input) => input.value === focused)?.focus();
  };

  // All of it.

  const message = () => {
    const { asked, query, found } = state;
    const parts = [];
    for (const { word, others } of found.length > 0 ? asked.corrections : []) {
      const quoted = (text) => filled(words.quoted, { words: text });
      parts.push(filled(words.corrected, { word: quoted(word), other: others.map(quoted).join(", ") }));
    }
    if (query && asked.terms.length === 0) parts.push(words.passedOver);
    else if (found.length === 0) parts.push(words.none);
    else if (!asked.hasAll) parts.push(words.some);
    if (asked.isCutShort) parts.push(filled(words.cutShort, { n: String(SearchQuery.mostRead) }));
    if (found.length > 0) parts.push(`${filled(found.length === 1 ? words.one : words.other, { n: String(found.length) })}.`);
    return parts.join(" ");
  };

  const find = async (mine) => {
    const { passedOver, narratives } = await index.overview();
    const asked = new SearchQuery(state.query, index, passedOver);
    const isNarrowed = facetNames.some((name) => state.chosen.get(name).size > 0);
    const all = asked.terms.length > 0 ? await asked.run() : isNarrowed ? Array.from({ length: narratives }, (_, at) => at) : [];
    await Promise.all(["kind", ...facetNames.filter((name) => state.chosen.get(name).size > 0)].map(column));
    if (mine !== turn) return;
    if (asked.terms.length === 0) {
      asked.hasAll = true;
      const { values } = await column("year");
      if (mine !== turn) return;
      all.sort((one, other) => (values[one][0] ?? 0) - (values[other][0] ?? 0) || one - other);
    }
    state.spellings = new Map(asked.terms.flatMap((term) => term.forms.map((form) => [form.spelling, term.word])));
    Object.assign(state, { asked, all, found: narrowed(all), shown: 0 });
    const isAsked = state.query.trim() !== "" || isNarrowed;
    list.replaceChildren();
    results.hidden = state.found.length === 0;
    facets.hidden = all.length === 0;
    for (const name of facetNames) fillFacet(name);
    await Promise.all([showMore(mine, false), showNamed(mine)]);
    if (mine === turn) status.textContent = isAsked ? message() : "";
  };

  const update = async () => {
    const mine = ++turn;
    more.hidden = true;
    writeAddress();
    const slow = setTimeout(() => { if (mine === turn) status.textContent = words.looking; }, 400);
    try {
      await find(mine);
    } catch {
      if (mine === turn) status.textContent = words.failed;
    } finally {
      clearTimeout(slow);
    }
  };

  let typing;
  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      state.query = field.value;
      update();
    }, 120);
  });
  document.getElementById("t-search-form").addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    state.query = field.value;
    update();
  });
  more.addEventListener("click", () => showMore(turn, true));

  // From the field down the list and back.
  root.addEventListener("keydown", (event) => {
    const links = [...root.querySelectorAll("#t-named a, #t-results h3 a")];
    const at = links.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== field) return;
    if (event.key === "ArrowDown" && links[at + 1]) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? field).focus();
    else if (event.key === "Escape" && at >= 0) field.focus();
    else return;
    event.preventDefault();
  });

  const key = document.getElementById("t-search-key");
  try { key.checked = localStorage.getItem("tributary-search-key") !== "off"; } catch { key.closest("p").hidden = true; }
  key.addEventListener("change", () => localStorage.setItem("tributary-search-key", key.checked ? "on" : "off"));

  readAddress();
  field.value = state.query;
  root.hidden = false;
  if (!state.query) field.focus();
  if (state.query || facetNames.some((name) => state.chosen.get(name).size > 0)) update();
})();
