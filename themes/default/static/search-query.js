// What a reader asks for, and the narratives that have it.
"use strict";

class SearchQuery {
  /** How many beginnings of words are followed, and how many corrections. */
  static #mostBeginnings = 12;
  static #mostCorrections = 4;
  /** How many pieces of a list are looked through for a word with a slip. */
  static #mostPieces = 8;
  /** How many texts are read for a phrase. */
  static mostRead = 200;
  /** What a word counts that differs by its accents from one that is spelled as it was typed: so little that the latter comes first. */
  static #otherAccents = 0.35;
  /** How long a stem is at least, and an ending at most, where words are taken for forms of one. */
  static #shortestStem = 4;
  static #longestEnding = 3;
  /** What a word counts by how often it is said, and more where the title has it. */
  static #weights = [0.33, 0.54, 0.7, 0.83];
  static #title = 1.2;

  #index;
  #reader;

  /** `terms`: what is looked for; `phrases`: words that must stand side by side, those without a term being too common to look for. */
  constructor(text, index, reader) {
    this.#index = index;
    this.#reader = reader;
    this.terms = [];
    this.phrases = [];
    this.corrections = [];
    for (const [number, part] of text.normalize("NFC").split('"').entries()) {
      const isQuoted = number % 2 === 1;
      const words = reader.words(part).filter((word) => !word.isLast);
      // What is written without a space between, such as crates.io, stands side by side.
      const groups = isQuoted ? [words] : words.reduce((groups, word) => {
        const last = groups.at(-1);
        if (last && !/\s/.test(part.slice(last.at(-1).end, word.start))) last.push(word); else groups.push([word]);
        return groups;
      }, []);
      for (const group of groups) this.#add(group, isQuoted);
      if (!isQuoted && words.length > 0 && words.at(-1).end === part.length) this.#open = this.terms.at(-1);
      else if (words.length > 0) this.#open = undefined;
    }
  }

  /** The word that is still being typed. */
  #open;

  #add(group, isQuoted) {
    const words = group.map(({ word, folded }) => {
      if (this.#reader.passesOver(word)) return { folded };
      const term = this.terms.find((term) => term.word === word) ?? { word, folded, forms: [] };
      if (!this.terms.includes(term)) this.terms.push(term);
      return { folded, term };
    });
    if (words.length > 1 && words.some(({ term }) => term)) this.phrases.push({ words, isQuoted });
  }

  /** Finds the forms of each term: `{ number, spelling, share }`. */
  async #findForms(term, forgives) {
    const spellings = [...new Set([term.word, term.folded])];
    const found = await Promise.all(spellings.map((spelling) => this.#index.words(spelling.slice(0, Math.max(3, spelling.length - 1)))));
    const near = found.flat();
    const exact = new Set(near.filter(({ spelling, isFolded }) => spelling === term.word && !isFolded).map(({ number }) => number));
    const own = new Map();
    for (const { spelling, number } of near) {
      if (spellings.includes(spelling)) own.set(number, exact.size === 0 || exact.has(number) ? 1 : SearchQuery.#otherAccents);
    }
    const forms = near.filter((entry) => own.has(entry.number)).map((entry) => ({ ...entry, share: own.get(entry.number) }));
    if (term === this.#open && (term.word.length > 2 || term.word > "\u007f")) {
      const begun = near.filter((entry) => spellings.some((spelling) => entry.spelling.startsWith(spelling)) && !own.has(entry.number));
      const numbers = [...new Set(begun.sort((one, other) => other.common - one.common).map((entry) => entry.number))];
      const kept = new Set(numbers.slice(0, SearchQuery.#mostBeginnings));
      forms.push(...begun.filter((entry) => kept.has(entry.number)).map((entry) => ({ ...entry, share: 0.6 })));
    }
    term.forms = forms.length > 0 || !forgives ? forms : await this.#correct(term);
  }

  /** Words with one slip, else other forms of the word. */
  async #correct({ word, folded }) {
    const forms = await this.#oneSlipFrom(folded);
    const found = forms.length > 0 ? forms : await this.#kin(folded);
    const best = found.sort((one, other) => other.common - one.common || (one.spelling < other.spelling ? -1 : 1));
    const kept = best.slice(0, SearchQuery.#mostCorrections);
    const others = [...new Set(kept.filter((entry) => !entry.isFolded).map((entry) => entry.spelling))];
    if (kept.length > 0) this.corrections.push({ word, others: others.length > 0 ? others : kept.map((entry) => entry.spelling) });
    return kept.map((entry) => ({ ...entry, share: 0.8 }));
  }

  /** Words that begin alike, but for a few letters at the end of either: a form that nobody wrote has the stem of one that somebody did. */
  async #kin(word) {
    const stem = word.slice(0, Math.max(SearchQuery.#shortestStem, word.length - SearchQuery.#longestEnding));
    if (word.length <= SearchQuery.#shortestStem) return [];
    const near = await this.#index.words(stem);
    return near.filter((entry) => entry.spelling.length <= stem.length + SearchQuery.#longestEnding);
  }

  /** Of a word with one slip either the first half or the second is as it should be. */
  async #oneSlipFrom(word) {
    if (word.length < 4) return [];
    const half = Math.floor((word.length - 1) / 2);
    const [begun, ended] = await Promise.all([
      this.#index.words(word.slice(0, Math.min(half, 4)), SearchQuery.#mostPieces),
      this.#index.endings(word.slice(-Math.min(word.length - 1 - half, 4)), SearchQuery.#mostPieces),
    ]);
    const near = new Set([...begun.map((entry) => entry.spelling), ...ended].filter((other) => distance(word, other) < 2));
    const found = await Promise.all([...near].map((other) => this.#index.words(other)));
    return found.flat().filter((entry) => near.has(entry.spelling));
  }

  /** Spellings near to words that nothing has, the nearest first; known once it ran. */
  async nearest() {
    const found = await Promise.all(this.terms.filter(({ forms }) => forms.length === 0).map(({ folded }) => this.#nearTo(folded)));
    return found.flat().sort((one, other) => one.steps - other.steps || other.common - one.common).map(({ spelling }) => spelling);
  }

  /** Words that begin or end alike, and are a few letters apart. */
  async #nearTo(word) {
    const most = Math.min(3, Math.floor(word.length / 3));
    const [begun, ended] = await Promise.all([
      this.#index.words(word.slice(0, 2), SearchQuery.#mostPieces),
      this.#index.endings(word.slice(-3), SearchQuery.#mostPieces),
    ]);
    const common = new Map([...ended.map((spelling) => [spelling, 0]), ...begun.map((entry) => [entry.spelling, entry.common])]);
    return [...common].map(([spelling, common]) => ({ spelling, common, steps: distance(word, this.#reader.fold(spelling)) }))
      .filter(({ steps }) => steps <= most);
  }

  /**
   * Narratives that have every term and every phrase, best first; those that have most of the words where none has all. `forgives`: whether a
   * word that nobody says is taken for another.
   */
  async run(forgives = true) {
    await Promise.all(this.terms.map((term) => this.#findForms(term, forgives)));
    const { count } = await this.#index.overview();
    const [scores, hits] = [new Float64Array(count), new Uint8Array(count)];
    this.named = new Uint8Array(count);
    for (const term of this.terms) {
      const [best, titled] = [new Map(), new Set()];
      const numbers = new Map(term.forms.map((form) => [form.number, form.share]));
      for (const [number, share] of numbers) {
        const found = await this.#index.narratives(number);
        const rarity = Math.log((count + 1) / found.length);
        for (const { narrative, weight } of found) {
          const score = share * rarity * (SearchQuery.#weights[weight % 4] + (weight > 3 ? SearchQuery.#title : 0));
          if (score > (best.get(narrative) ?? 0)) best.set(narrative, score);
          if (weight > 3) titled.add(narrative);
        }
      }
      for (const [narrative, score] of best) {
        scores[narrative] += score;
        hits[narrative]++;
      }
      for (const narrative of titled) this.named[narrative]++;
    }
    const most = hits.reduce((most, count) => Math.max(most, count), 0);
    const found = [];
    if (most > 0) for (let narrative = 0; narrative < count; narrative++) if (hits[narrative] === most) found.push(narrative);
    this.hasAll = most === this.terms.length;
    found.sort((one, other) => scores[other] - scores[one] || one - other);
    // Of words that were typed without a space, one may be in nothing: then the others count, wherever they stand.
    const phrases = this.phrases.filter(({ words, isQuoted }) => isQuoted || words.every(({ term }) => !term || term.forms.length > 0));
    return phrases.length > 0 ? this.#standing(found, phrases) : found;
  }

  /** Whether the name of a narrative or a page has every term; known once it ran. */
  isNamed(narrative) { return this.named[narrative] === this.terms.length; }

  /** Of the likeliest narratives, those in whose text every phrase stands. */
  async #standing(narratives, phrases) {
    this.isCutShort = narratives.length > SearchQuery.mostRead;
    const likeliest = narratives.slice(0, SearchQuery.mostRead);
    const stands = await Promise.all(likeliest.map(async (narrative) => {
      const { title, summary, text } = await this.#index.text(narrative);
      const lines = [title, summary, ...text.split("\n")].map((line) => ({ line, words: this.#reader.words(line).filter((word) => !word.isLast) }));
      return phrases.every((phrase) => lines.some(({ line, words }) => this.#stands(phrase.words, line, words)));
    }));
    return likeliest.filter((_, at) => stands[at]);
  }

  /** Whether the words of a phrase stand side by side, with no comma or full stop between them. */
  #stands(phrase, line, words) {
    const isMet = ({ folded, term }, other) => folded === other || Boolean(term?.forms.some((form) => this.#reader.fold(form.spelling) === other));
    return words.some((_, from) => from + phrase.length <= words.length && phrase.every((part, at) => {
      const own = words[from + at];
      return isMet(part, own.folded) && (at === 0 || !/[.,;:!?]\s/.test(line.slice(words[from + at - 1].end, own.start)));
    }));
  }
}
