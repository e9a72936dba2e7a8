import Analysis
import Foundation

// How well "told alike" finds what belongs together, beside what people would reach for, and how many of the links that authors made by hand
// the program finds. The write-ups are Markdown with `title`, `summary`, `keywords` and `categories` in their front matter; keywords and
// categories only judge. Cues are those of the content's pages.
let arguments = Array(CommandLine.arguments.dropFirst())
guard let folder = arguments.first else {
    FileHandle.standardError.write(Data("usage: evaluate <folder of write-ups> [content folder] [--links]\n".utf8))
    exit(64)
}
let content = arguments.dropFirst().first { !$0.hasPrefix("-") } ?? "content"
let pairs = try HandMadePairs(content)
if arguments.contains("--links") {
    pairs.list(TextSimilarityOptions())
    exit(0)
}
let tasks = EvaluationTasks(writeUps: try WriteUp.load(folder), demonstration: try WriteUp.load(content + "/narratives"))
let methods: [(String, EvaluationTasks.Method)] =
    Ablation.all.map { name, options in (name, { try textScores($0, options, pairs.termPages) }) } + Baseline.all
print("| links made by hand | found | first three | first six | MRR | three or more | links |")
print("|---|--:|--:|--:|--:|--:|--:|")
for (name, options) in Ablation.all { pairs.report(name, options) }
print("\n| method | \(EvaluationTasks.names.joined(separator: " | ")) |")
print("|---|" + EvaluationTasks.names.map { _ in "--:|" }.joined())
var figures: [[[Double]]] = []
for (name, method) in methods {
    figures.append(try tasks.figures(of: method))
    print("| \(name) | " + figures[figures.count - 1].map { Interval($0).text }.joined(separator: " | ") + " |")
}
print("\n| difference to the first | \(EvaluationTasks.names.joined(separator: " | ")) |")
print("|---|" + EvaluationTasks.names.map { _ in "--:|" }.joined())
for (method, own) in zip(methods, figures).dropFirst() {
    print("| \(method.0) | " + zip(own, figures[0]).map { Interval($0, minus: $1).text }.joined(separator: " | ") + " |")
}
print("")
try SuggestionTask.report(content)
