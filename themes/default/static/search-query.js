// What a reader asks for, and the narratives that have it.
"use strict";

/** Words of a text as the index knows them, each with where it stands; what follows an apostrophe goes with the word before it. */
function wordsOf(text) {
  const letters = "[A-Za-z0-9_\\u0080-\\u1fff\\u2040-\\uffff]+";
  return [...text.matchAll(new RegExp(`(${letters})(?:['\\u2019]${letters})*`, "g"))].map((match) => ({
    word: match[1].toLowerCase(), start: match.index, end: match.index + match[0].length,
  }));
}

/** Whether one letter added, dropped, changed or swapped with the next makes one word of the other. */
function isOneSlipApart(one, other) {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [left, right] = [one.slice(start), other.slice(start)];
  return left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1)
    || (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2));
}

class SearchQuery {
  /** How many beginnings of words are followed, and how many corrections. */
  static #mostBeginnings = 12;
  static #mostCorrections = 4;
  /** How many pieces of a list are looked through for a word with a slip. */
  static #mostPieces = 8;
  /** How many texts are read for a phrase. */
  static mostRead = 200;
  /** What a word counts by how often it is said, and more where the title has it. */
  static #weights = [0.33, 0.54, 0.7, 0.83];
  static #title = 1.2;

  #index;

  /** `terms`: what is looked for; `phrases`: words that must stand side by side, those without a term being too common to look for. */
  constructor(text, index, passedOver) {
    this.#index = index;
    this.terms = [];
    this.phrases = [];
    this.corrections = [];
    for (const [number, part] of text.split('"').entries()) {
      const isQuoted = number % 2 === 1;
      const words = wordsOf(part);
      // What is written without a space between, such as crates.io, stands side by side.
      const groups = isQuoted ? [words] : words.reduce((groups, word) => {
        const last = groups.at(-1);
        if (last && !/\s/.test(part.slice(last.at(-1).end, word.start))) last.push(word); else groups.push([word]);
        return groups;
      }, []);
      for (const group of groups) this.#add(group, passedOver);
      if (!isQuoted && words.length > 0 && words.at(-1).end === part.length) this.#open = this.terms.at(-1);
      else if (words.length > 0) this.#open = undefined;
    }
  }

  /** The word that is still being typed. */
  #open;

  #add(group, passedOver) {
    const phrase = group.map(({ word }) => {
      if (new TextEncoder().encode(word).length < 2 || passedOver.has(word)) return { word };
      const term = this.terms.find((term) => term.word === word) ?? { word, forms: [] };
      if (!this.terms.includes(term)) this.terms.push(term);
      return { word, term };
    });
    if (phrase.length > 1 && phrase.some(({ term }) => term)) this.phrases.push(phrase);
  }

  /** Finds the forms of each term: `{ number, spelling, share }`. */
  async #findForms(term) {
    const stem = term.word.slice(0, Math.max(3, term.word.length - 1));
    const near = await this.#index.words(term.word.startsWith(stem) ? stem : term.word);
    const exact = near.filter((entry) => entry.spelling === term.word);
    const own = new Set(exact.map((entry) => entry.number));
    const forms = near.filter((entry) => own.has(entry.number)).map((entry) => ({ ...entry, share: 1 }));
    if (term === this.#open && (term.word.length > 2 || term.word > "\u007f")) {
      const begun = near.filter((entry) => entry.spelling.startsWith(term.word) && !own.has(entry.number));
      const numbers = [...new Set(begun.sort((one, other) => other.common - one.common).map((entry) => entry.number))];
      const kept = new Set(numbers.slice(0, SearchQuery.#mostBeginnings));
      forms.push(...begun.filter((entry) => kept.has(entry.number)).map((entry) => ({ ...entry, share: 0.6 })));
    }
    term.forms = forms.length > 0 ? forms : await this.#correct(term.word);
  }

  /** Of a word with one slip either the first half or the second is as it should be. */
  async #correct(word) {
    if (word.length < 4) return [];
    const half = Math.floor((word.length - 1) / 2);
    const [begun, ended] = await Promise.all([
      this.#index.words(word.slice(0, Math.min(half, 4)), SearchQuery.#mostPieces),
      this.#index.endings(word.slice(-Math.min(word.length - 1 - half, 4)), SearchQuery.#mostPieces),
    ]);
    const near = new Set([...begun.map((entry) => entry.spelling), ...ended].filter((other) => isOneSlipApart(word, other)));
    const found = await Promise.all([...near].map((other) => this.#index.words(other)));
    const forms = found.flat().filter((entry) => near.has(entry.spelling));
    const best = forms.sort((one, other) => other.common - one.common || (one.spelling < other.spelling ? -1 : 1));
    const kept = best.slice(0, SearchQuery.#mostCorrections);
    if (kept.length > 0) this.corrections.push({ word, others: [...new Set(kept.map((entry) => entry.spelling))] });
    return kept.map((entry) => ({ ...entry, share: 0.8 }));
  }

  /** Narratives that have every term and every phrase, best first; those that have most of the words where none has all. */
  async run() {
    await Promise.all(this.terms.map((term) => this.#findForms(term)));
    const { narratives: count } = await this.#index.overview();
    const [scores, hits] = [new Float64Array(count), new Uint8Array(count)];
    for (const term of this.terms) {
      const best = new Map();
      const numbers = new Map(term.forms.map((form) => [form.number, form.share]));
      for (const [number, share] of numbers) {
        const found = await this.#index.narratives(number);
        const rarity = Math.log((count + 1) / found.length);
        for (const { narrative, weight } of found) {
          const score = share * rarity * (SearchQuery.#weights[weight % 4] + (weight > 3 ? SearchQuery.#title : 0));
          if (score > (best.get(narrative) ?? 0)) best.set(narrative, score);
        }
      }
      for (const [narrative, score] of best) {
        scores[narrative] += score;
        hits[narrative]++;
      }
    }
    const most = hits.reduce((most, count) => Math.max(most, count), 0);
    const found = [];
    if (most > 0) for (let narrative = 0; narrative < count; narrative++) if (hits[narrative] === most) found.push(narrative);
    this.hasAll = most === this.terms.length;
    found.sort((one, other) => scores[other] - scores[one] || one - other);
    return this.phrases.length > 0 ? this.#standing(found) : found;
  }

  /** Of the likeliest narratives, those in whose text every phrase stands. */
  async #standing(narratives) {
    this.isCutShort = narratives.length > SearchQuery.mostRead;
    const likeliest = narratives.slice(0, SearchQuery.mostRead);
    const stands = await Promise.all(likeliest.map(async (narrative) => {
      const { title, summary, text } = await this.#index.text(narrative);
      const lines = [title, summary, ...text.split("\n")].map((line) => ({ line, words: wordsOf(line) }));
      return this.phrases.every((phrase) => lines.some(({ line, words }) => SearchQuery.#stands(phrase, line, words)));
    }));
    return likeliest.filter((_, at) => stands[at]);
  }

  /** Whether the words of a phrase stand side by side, with no comma or full stop between them. */
  static #stands(phrase, line, words) {
    const isMet = ({ word, term }, other) => word === other || Boolean(term?.forms.some((form) => form.spelling === other));
    return words.some((_, from) => from + phrase.length <= words.length && phrase.every((part, at) => {
      const own = words[from + at];
      return isMet(part, own.word) && (at === 0 || !/[.,;:!?]\s/.test(line.slice(words[from + at - 1].end, own.start)));
    }));
  }
}

/** The sentence of a text that says most of what was asked for, and where it says it; nothing where none does. */
function sentenceWith(spellings, text) {
  let best;
  for (const line of text.split("\n")) {
    const words = wordsOf(line).filter((word) => spellings.has(word.word));
    if (words.length === 0) continue;
    for (const match of line.matchAll(/[^.!?]+(?:[.!?]+(?!\s|$)[^.!?]*)*[.!?]*\s*/g)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const marks = words.filter((word) => word.start >= start && word.end <= end);
      const count = new Set(marks.map((mark) => spellings.get(mark.word))).size;
      if (count > (best?.count ?? 0)) best = { count, text: match[0], marks: marks.map((mark) => [mark.start - start, mark.end - start]) };
    }
  }
  return best;
}
