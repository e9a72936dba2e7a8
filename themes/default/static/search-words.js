// Words of texts and of what is asked: where they stand, which are nearly one, the sentence that says most of them, and how it is shown.
"use strict";

/** Takes texts apart into words as the index does. */
class WordReader {
  /** Where no space stands between words: Chinese characters, kana, hangul. */
  static #ideograph = "\\u3005-\\u3007\\u3040-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff"
    + "\\uff66-\\uff9f\\u{20000}-\\u{3ffff}";
  /** Marks above ASCII, dashes and quotation marks among them. */
  static #mark = "\\u0080-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u2000-\\u203f\\u3000-\\u303f\\u30fb"
    + "\\uff00-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65";
  #word;
  #plain;
  #passedOver;

  constructor(overview) {
    const letter = `(?:[0-9A-Za-z]|[^\\u0000-\\u007f${WordReader.#mark}${WordReader.#ideograph}])`;
    // What follows an apostrophe goes with the word before it, unless the language elides.
    const rest = overview.elides ? "" : `(?:['\\u2019]${letter}*)*`;
    this.#word = new RegExp(`(${letter}+)${rest}|[${WordReader.#ideograph}]+`, "gu");
    this.#plain = new Map(overview["plain-letters"].split(" ").map((pair) => [pair[0], pair.slice(1)]));
    this.#passedOver = new Set(overview["passed-over"].split(" "));
  }

  /**
   * Words, each with where it stands. Runs without spaces are read two characters at a time; `isLast` is a run's last one, which stands alone
   * as well, so that every character begins something.
   */
  words(text) {
    return [...text.matchAll(this.#word)].flatMap((match) => {
      if (match[1] !== undefined) return [this.#made(match[1], match.index, match.index + match[0].length)];
      const letters = [...match[0]];
      let start = match.index;
      return letters.map((letter, at) => {
        const word = this.#made(letter + (letters[at + 1] ?? ""), start, start + letter.length + (letters[at + 1]?.length ?? 0));
        start += letter.length;
        return { ...word, isLast: at > 0 && at === letters.length - 1 };
      });
    });
  }

  #made(letters, start, end) {
    const word = letters.toLowerCase();
    return { word, folded: this.fold(word), start, end, isLast: false };
  }

  /** A word without its accents. */
  fold(word) {
    if (/^[\u0000-\u007f]*$/.test(word)) return word;
    const bare = word.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    return [...bare].map((letter) => this.#plain.get(letter) ?? letter).join("").normalize("NFC");
  }

  /** Whether a word is too short or too common to look for. */
  passesOver(word) { return new TextEncoder().encode(word).length < 2 || this.#passedOver.has(word); }
}

/** How many letters are added, dropped, changed or swapped with the next to make one word of the other. */
function distance(one, other) {
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1];
      next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + (isSame ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) next[at] = Math.min(next[at], before[at - 2] + 1);
    }
    [before, last] = [last, next];
  }
  return last[other.length];
}

/**
 * The sentence of a text that says most of what was asked for, where it says it, and the number of its line; nothing where none does.
 * `spellings`: the term of each, without accents.
 */
function sentenceWith(spellings, text, reader) {
  let best;
  for (const [number, line] of text.split("\n").entries()) {
    const words = reader.words(line).filter((word) => spellings.has(word.folded));
    if (words.length === 0) continue;
    for (const match of line.matchAll(/[^.!?。！？]+(?:[.!?]+(?!\s|$)[^.!?。！？]*)*[.!?。！？]*\s*/g)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const marks = words.filter((word) => word.start >= start && word.end <= end);
      const count = new Set(marks.map((mark) => spellings.get(mark.folded))).size;
      if (count > (best?.count ?? 0)) {
        best = { count, text: match[0], marks: merged(marks.map((mark) => [mark.start - start, mark.end - start])), line: number };
      }
    }
  }
  return best;
}

/** Ranges in order, those that overlap as one. */
function merged(ranges) {
  return ranges.reduce((all, [start, end]) => {
    const last = all.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end); else all.push([start, end]);
    return all;
  }, []);
}

/**
 * What a link asks the browser to mark where it leads: the marked words of a sentence, each with its neighbours, so that no other place is meant.
 * Browsers take it off the address before any page sees it.
 */
function textDirective({ text, marks }) {
  const encoded = (words) => encodeURIComponent(words).replaceAll("-", "%2D");
  const neighbours = (words, from, to) => encoded(words.trim().split(/\s+/).slice(from, to).join(" "));
  return marks.map(([start, end]) => {
    const [before, after] = [neighbours(text.slice(0, start), -3), neighbours(text.slice(end), 0, 3)];
    return `text=${before ? `${before}-,` : ""}${encoded(text.slice(start, end))}${after ? `,-${after}` : ""}`;
  }).join("&");
}

/** A text as nodes, with marks. */
function marked(text, marks) {
  const nodes = [];
  let at = 0;
  for (const [start, end] of marks) {
    const mark = document.createElement("mark");
    mark.append(text.slice(start, end));
    nodes.push(text.slice(at, start), mark);
    at = end;
  }
  return [...nodes, text.slice(at)];
}

/** A sentence as nodes; a long one is cut around its first mark, between words. */
function cut({ text, marks }, longest = 280) {
  if (text.length <= longest) return marked(text, marks);
  const space = text.indexOf(" ", Math.max(0, marks[0][0] - longest / 3));
  const start = marks[0][0] < longest / 3 || space < 0 ? 0 : Math.min(space + 1, marks[0][0]);
  const end = text.lastIndexOf(" ", start + longest);
  const stop = end > marks[0][1] ? end : text.length;
  const inside = marks.filter((mark) => mark[0] >= start && mark[1] <= stop).map(([from, to]) => [from - start, to - start]);
  return [start > 0 ? "… " : "", ...marked(text.slice(start, stop), inside), stop < text.length ? " …" : ""];
}
