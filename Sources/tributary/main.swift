import Narratives
import Reading
import Disk
import Parallel
import Analysis
let reading = try CorpusReader(ConfinedFolder(at: CommandLine.arguments[1]), name: "content", includesDrafts: false, map: ParallelMap(jobs: 2)).read()
let insights = Insights(of: reading.corpus)
for f in reading.findings + Rules.all.findings(in: reading.corpus, insights) { print("\(f.file):\(f.position.line):\(f.position.column): \(f.severity.rawValue): \(f.message) \(f.fix ?? "") [\(f.rule)]") }
print(reading.corpus.narratives.count, reading.corpus.termPages.count)
