// The search page: what is typed goes into the address, what is found onto the page. Texts only ever become text nodes.
"use strict";
(() => {
  const root = document.getElementById("t-search");
  const words = root.dataset;
  const [field, status, more] = ["t-query", "t-search-status", "t-more"].map((id) => document.getElementById(id));
  const [results, namedList, near, facets, doors] =
    ["t-results", "t-named", "t-near", "t-facets", "t-search-doors"].map((id) => document.getElementById(id));
  const list = results.querySelector(".narratives");
  const index = new SearchIndex(words.version);
  const pageIndex = new SearchIndex(words.version, "pages-");
  const facetNames = ["kind", "year", "factor", "system", "tag"];
  const pageLength = 6;
  /** How many pages are shown that have the words, but not in their names. */
  const mostMentions = 3;
  /** How many words are offered where nothing was found. */
  const mostNear = 6;
  /** In a site of how many narratives the kinds are counted without being asked for, beside the results: it takes a byte or two for each. */
  const mostOpened = 20_000;

  const state = { query: "", chosen: new Map(facetNames.map((name) => [name, new Set()])), found: [], all: [], pages: [], shown: 0, spellings: new Map() };
  let turn = 0;
  let isFirst = true;

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

  const marksIn = (text) =>
    merged(state.reader.words(text).filter((word) => state.spellings.has(word.folded)).map((word) => [word.start, word.end]));

  // Results.

  /** A link to the heading below which a sentence stands, where there is one, and to the words of what is said. */
  const linkTo = (url, title, anchors, sentence, said) => {
    const link = element("a", "", ...marked(title, marksIn(title)));
    const id = sentence && anchors.findLast(({ line }) => line <= sentence.line)?.id;
    // A browser that knows of no directives would take one for a part of the id.
    const directive = said && "fragmentDirective" in document ? `:~:${textDirective(said)}` : "";
    link.href = id || directive ? `${url}#${encodeURIComponent(id ?? "")}${directive}` : url;
    return link;
  };

  const item = async (narrative) => {
    const { url, title, sort, kind, date, organisation, summary, text, anchors, fiction } = await index.text(narrative);
    const inText = sentenceWith(state.spellings, text, state.reader);
    const inSummary = sentenceWith(state.spellings, summary, state.reader);
    const place = inText && inText.count > (inSummary?.count ?? 0) ? inText : undefined;
    const link = linkTo(url, title, anchors, place, place ?? inSummary);
    const meta = element("p", "meta", element("span", "kind", sort), ` ${date}`);
    if (fiction) meta.append(" ", element("span", "fiction", fiction));
    if (organisation) meta.append(" ", element("span", "organisation", organisation));
    const said = place ? cut(place) : marked(summary, marksIn(summary));
    return element("article", `narrative-item kind-${kind}`, element("h3", "", link), meta, element("p", "summary", ...said));
  };

  const nextItems = () => Promise.all(state.found.slice(state.shown, state.shown + pageLength).map(item));
  const show = (items) => {
    list.append(...items);
    state.shown += items.length;
    more.hidden = state.shown >= state.found.length;
  };
  const showMore = async (mine) => {
    // Until these are there nobody can ask for more: two at once would show the same.
    more.hidden = true;
    const items = await nextItems();
    if (mine !== turn) return;
    show(items);
    items[0]?.querySelector("a").focus();
  };

  /** A page by its name; one that has the words elsewhere by the sentence that has them. */
  const pageItem = async (page) => {
    const { url, title, sort, summary, text, anchors } = await pageIndex.text(page.number);
    const inText = page.isNamed ? undefined : sentenceWith(state.spellings, text, state.reader);
    const said = page.isNamed ? undefined : inText ?? sentenceWith(state.spellings, summary, state.reader);
    const meta = sort ? [" ", element("span", "count", sort)] : [];
    return element("li", said ? "said" : "", linkTo(url, title, anchors, inText, said), ...meta, ...(said ? [element("p", "", ...cut(said))] : []));
  };

  /** Pages that are called by any of these words. */
  const pagesCalled = async (words) => {
    const found = await Promise.all(words.slice(0, mostNear).map(async (word) => {
      const alone = new SearchQuery(word, pageIndex, state.reader);
      return (await alone.run(false)).filter((page) => alone.isNamed(page));
    }));
    return [...new Set(found.flat())].slice(0, mostNear).map((number) => ({ number, isNamed: true }));
  };

  /** Where nothing was found: the words of a phrase by themselves, words that are spelled nearly so, and pages that are called so. */
  const nearby = async (asked, askedOfPages) => {
    const queries = await Promise.all([asked.nearest(), askedOfPages.nearest()]);
    const spellings = [...new Set([...askedOfPages.terms.filter(({ forms }) => forms.length > 0).map(({ word }) => word), ...queries.flat()])];
    const offered = asked.phrases.some(({ isQuoted }) => isQuoted) ? [state.query.replaceAll('"', " ").trim()] : spellings.slice(0, mostNear);
    const links = offered.map((query) => {
      const link = element("a", "", query);
      link.href = `?${new URLSearchParams({ q: query })}`;
      return element("li", "", link);
    });
    return [...links, ...await Promise.all((await pagesCalled(spellings)).map(pageItem))];
  };

  const fill = (section, items) => {
    section.hidden = items.length === 0;
    section.querySelector("ul").replaceChildren(...items);
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
    else if (found.length === 0) parts.push(state.all.length === 0 && state.pages.length > 0 ? words.pagesOnly : words.none);
    else if (!asked.hasAll) parts.push(words.some);
    if (asked.isCutShort) parts.push(filled(words.cutShort, { n: String(SearchQuery.mostRead) }));
    if (found.length > 0) parts.push(`${filled(found.length === 1 ? words.one : words.other, { n: String(found.length) })}.`);
    return parts.join(" ");
  };

  /** Pages that have every word: those that are called so, then those that say so. */
  const findPages = async (asked) => {
    const found = asked.terms.length > 0 ? await asked.run(false) : [];
    const pages = asked.hasAll ? found.map((number) => ({ number, isNamed: asked.isNamed(number) })) : [];
    return [...pages.filter((page) => page.isNamed), ...pages.filter((page) => !page.isNamed).slice(0, mostMentions)].slice(0, pageLength);
  };

  const find = async (mine) => {
    const { reader, count } = await index.overview();
    const [asked, askedOfPages] = [new SearchQuery(state.query, index, reader), new SearchQuery(state.query, pageIndex, reader)];
    const isNarrowed = facetNames.some((name) => state.chosen.get(name).size > 0);
    const [found, pages] = await Promise.all([
      asked.terms.length > 0 ? asked.run() : isNarrowed ? Array.from({ length: count }, (_, at) => at) : [],
      findPages(askedOfPages),
    ]);
    // Where a page is called so, nothing was mistyped.
    const all = asked.corrections.length > 0 && pages.some((page) => page.isNamed) ? [] : found;
    if (isFirst) boxes.get("kind").open = count <= mostOpened && matchMedia("(min-width: 60rem)").matches;
    isFirst = false;
    await Promise.all(facetNames.filter((name) => state.chosen.get(name).size > 0 || boxes.get(name).open).map(column));
    if (mine !== turn) return;
    if (asked.terms.length === 0) {
      asked.hasAll = true;
      const { values } = await column("year");
      if (mine !== turn) return;
      all.sort((one, other) => (values[one][0] ?? 0) - (values[other][0] ?? 0) || one - other);
    }
    const forms = [...askedOfPages.terms, ...asked.terms].flatMap((term) => term.forms.map((form) => [reader.fold(form.spelling), term.word]));
    Object.assign(state, { asked, reader, spellings: new Map(forms), all, pages, found: narrowed(all), shown: 0 });
    const isAsked = state.query.trim() !== "" || isNarrowed;
    const isEmpty = isAsked && all.length === 0 && pages.length === 0;
    const named = pages.length > 0 ? pages : await pagesCalled(asked.corrections.flatMap(({ others }) => others));
    const [items, pageItems, nearItems] =
      await Promise.all([nextItems(), Promise.all(named.map(pageItem)), isEmpty ? nearby(asked, askedOfPages) : []]);
    if (mine !== turn) return;
    // All at once, so that nothing moves that stands there.
    list.replaceChildren();
    show(items);
    results.hidden = items.length === 0;
    fill(namedList, pageItems);
    fill(near, nearItems);
    facets.hidden = all.length === 0;
    for (const name of facetNames) fillFacet(name);
    doors.hidden = isAsked && !isEmpty;
    status.textContent = isAsked ? message() : "";
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
  more.addEventListener("click", () => showMore(turn));

  // From the field down the list and back.
  root.addEventListener("keydown", (event) => {
    const links = [...root.querySelectorAll("#t-near a, #t-named a, #t-results h3 a")];
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
  if (!state.query) field.focus();
  if (state.query || facetNames.some((name) => state.chosen.get(name).size > 0)) update(); else doors.hidden = false;
})();
