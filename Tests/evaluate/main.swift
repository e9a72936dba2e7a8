import Foundation

// How well "told alike" finds what belongs together, beside what people would reach for. The write-ups are Markdown with `title`,
// `summary`, `keywords` and `categories` in their front matter; keywords and categories only judge.
let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first else {
    FileHandle.standardError.write(Data("usage: evaluate <folder of write-ups> [folder of narratives]\n".utf8))
    exit(64)
}
let tasks = EvaluationTasks(
    writeUps: try WriteUp.load(folder), demonstration: try WriteUp.load(arguments.dropFirst().first ?? "content/narratives"))
print("| method | lead→rest | rest→lead | mixed | two authors | nDCG@5 | weighted | categories |")
print("|---|--:|--:|--:|--:|--:|--:|--:|")
for (name, method) in Baseline.all { try tasks.report(name, method) }
for (name, weights) in Ablation.all { try tasks.report(name) { try textScores($0, weights) } }
