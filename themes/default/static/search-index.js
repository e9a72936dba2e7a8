// The index, piece by piece: plain scripts, each of which calls `tributary(what, name, content)` where it is loaded from disk. Over http
// they do nothing, since the pages of other sites could include them as well, and are read as text.
"use strict";

/** Reads the numbers of a packed text, as `PackedNumbers` wrote them. */
class PackedReader {
  static #digits = (() => {
    const digits = new Uint8Array(128);
    let digit = 0;
    for (let code = 0x21; code <= 0x7e; code++) if (code !== 0x22 && code !== 0x5c) digits[code] = digit++;
    return digits;
  })();
  #text;
  #at = 0;

  constructor(text) { this.#text = text; }

  get hasMore() { return this.#at < this.#text.length; }
  get rest() { return this.#text.slice(this.#at); }

  next() {
    let value = 0;
    for (let factor = 1; ; factor *= 32) {
      const digit = PackedReader.#digits[this.#text.charCodeAt(this.#at++)];
      value += digit * factor;
      if (digit < 60) return value;
    }
  }

  /** Numbers that ascend from 0, of which the steps were written. */
  static ascending(text) {
    const [reader, numbers] = [new PackedReader(text), []];
    for (let last = 0; reader.hasMore; numbers.push(last)) last += reader.next();
    return numbers;
  }
}

class SearchIndex {
  static #arrived = new Map();
  #version;
  #prefix;
  #pieces = new Map();

  /** `prefix`: with which the names of its scripts begin: none for narratives, `pages-` for all other pages. */
  constructor(version, prefix = "") {
    this.#version = version;
    this.#prefix = prefix;
    window.tributary = (what, name, content) => SearchIndex.#arrived.get(SearchIndex.#key(what, name))?.(content);
  }

  static #key(what, name) { return name === "" ? what : `${what}-${name}`; }

  /** What a piece of the index holds; the same promise each time, until it fails. */
  load(what, name = "") {
    const key = this.#prefix + SearchIndex.#key(what, name);
    if (!this.#pieces.has(key)) {
      const address = `search/${key}.js?v=${this.#version}`;
      const piece = location.protocol === "file:" ? this.#run(address, key) : SearchIndex.#fetch(address);
      this.#pieces.set(key, piece);
      piece.catch(() => this.#pieces.delete(key));
    }
    return this.#pieces.get(key);
  }

  static async #fetch(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    const text = await answer.text();
    return JSON.parse(`[${text.slice(text.indexOf("tributary(") + 10, text.lastIndexOf(")"))}]`)[2];
  }

  #run(address, key) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      SearchIndex.#arrived.set(key, resolve);
      script.onload = () => script.remove();
      script.onerror = () => {
        script.remove();
        reject(new Error(address));
      };
      document.head.append(script);
    });
  }

  /** Where each piece begins, and how words are read. */
  async overview() {
    this.whole ??= await this.load("index").then((whole) => ({
      ...whole,
      shards: PackedReader.ascending(whole.shards),
      texts: PackedReader.ascending(whole.texts),
      reader: new WordReader(whole),
    }));
    return this.whole;
  }

  /** The place of the last entry of a sorted list that is not past a value; 0 where all are. */
  static #last(list, value) {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] <= value) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** The entries of all pieces of `words` or `endings` that may hold what begins with `prefix`; at most `limit` pieces. */
  async #entries(what, prefix, limit, parse) {
    const firsts = (await this.overview())[what];
    if (firsts.length === 0) return [];
    let from = SearchIndex.#last(firsts, prefix);
    while (from > 0 && firsts[from] === prefix) from--;
    const to = Math.min(SearchIndex.#last(firsts, prefix + "\uffff"), from + limit - 1);
    const pieces = Array.from({ length: to - from + 1 }, (_, place) => this.load(what, String(from + place)));
    const entries = (await Promise.all(pieces)).flatMap(parse);
    return entries.filter((entry) => entry.spelling.startsWith(prefix));
  }

  /** Spellings that begin so: each with its word's number, whether accents are missing, and about how common it is, from 0 to 7. */
  words(prefix, limit = 4) {
    return this.#entries("words", prefix, limit, (piece) => {
      const [head, ...entries] = piece.split(" ");
      let [free, previous] = [new PackedReader(head).next(), ""];
      return entries.map((entry) => {
        const reader = new PackedReader(entry);
        const [shared, packed] = [reader.next(), reader.next()];
        const back = Math.floor(packed / 16);
        previous = previous.slice(0, shared) + reader.rest;
        return { spelling: previous, number: back === 0 ? free++ : free - back, isFolded: packed % 16 > 7, common: packed % 8 };
      });
    });
  }

  /** Spellings that end so. */
  async endings(ending, limit = 4) {
    const turned = [...ending].reverse().join("");
    const entries = await this.#entries("endings", turned, limit, (piece) => {
      let previous = "";
      return piece.split(" ").map((entry) => {
        const reader = new PackedReader(entry);
        previous = previous.slice(0, reader.next()) + reader.rest;
        return { spelling: previous };
      });
    });
    return entries.map((entry) => [...entry.spelling].reverse().join(""));
  }

  /** The narratives that have a word, ascending, each with its weight there. */
  async narratives(number) {
    const { shards } = await this.overview();
    const shard = SearchIndex.#last(shards, number);
    const packed = (await this.load("narratives", String(shard))).split(" ")[number - shards[shard]];
    const [reader, found] = [new PackedReader(packed), []];
    for (let last = -1; reader.hasMore;) {
      const step = reader.next();
      last += Math.floor(step / 8) + 1;
      found.push({ narrative: last, weight: step % 8 });
    }
    return found;
  }

  /** What is shown of a narrative or a page; `sort` is its kind in words, `anchors` are places in the text, each an id and the number of its first line. */
  async text(narrative) {
    const { texts } = await this.overview();
    const script = SearchIndex.#last(texts, narrative);
    const shown = (await this.load("texts", String(script)))[narrative - texts[script]].map((part) => part.normalize("NFC"));
    const [url, title, sort, date, organisation, summary, text, places, kind, fiction] = shown;
    const parts = places === "" ? [] : places.split(" ");
    const anchors = Array.from({ length: parts.length / 2 }, (_, at) => ({ id: parts[2 * at], line: Number(parts[2 * at + 1]) }));
    return { url, title, sort, kind, date, organisation, summary, text, anchors, fiction };
  }

  /** The values of a facet, `[name, title]`, and the places of those that each narrative has. */
  async facet(name) {
    const { names, values } = await this.load("facets", name);
    const [reader, all] = [new PackedReader(values), []];
    while (reader.hasMore) {
      const places = [];
      for (let left = reader.next(), last = -1; left > 0; left--) places.push(last += reader.next() + 1);
      all.push(places);
    }
    return { names, values: all };
  }
}
