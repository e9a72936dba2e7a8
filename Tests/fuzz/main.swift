// Reads mutants of real and of pathological texts, again and again, and says where a reading breaks a promise; in between it repeats pieces
// of texts, doubles them, and says what costs more than 2.5 times as much each time.
//
//     fuzz SEED SECONDS WORKFOLDER FOLDER-OF-TEXTS...
//
// The same seed makes the same texts in the same order. Each batch stands in WORKFOLDER/content while it is read, so that a reading which
// ends the process leaves its texts behind; texts that break a promise are kept in WORKFOLDER/kept. With no seconds at all, the texts are
// read once as they are: those that were kept, say.
import Disk
import Glibc

let arguments = CommandLine.arguments
guard arguments.count > 4, let seed = UInt64(arguments[1]), let seconds = Int(arguments[2]) else {
    print("fuzz SEED SECONDS WORKFOLDER FOLDER-OF-TEXTS...")
    exit(2)
}
let clock = ContinuousClock()
let end = clock.now + .seconds(seconds)
let texts = try arguments[4...].flatMap { try Batch.texts(below: ConfinedFolder(at: $0)) }
var mutator = Mutator(seed: seed, texts: texts + Pathology.all)
var inquiry = Inquiry(folder: arguments[3])
var growth = GrowthSearch(seed: seed, texts: texts + Pathology.all, folder: arguments[3] + "/growth")
var number = 0
for text in texts where seconds == 0 {
    alarm(60)
    try inquiry.hold(Batch(asEverySort: text))
    number += 1
}
while clock.now < end {
    // A reading that never ends is ended by the system.
    alarm(60)
    let batch = Batch(from: &mutator)
    try inquiry.hold(batch)
    number += 1
    // Numbers of contents rather than seconds, so that a seed finds the same again.
    try growth.search(5)
}
print(
    "seed \(seed): \(number) batches, \(inquiry.texts) texts, \(inquiry.bytes) bytes, \(inquiry.broken) broken promises; slowest \(inquiry.slowest); \(growth.tried) contents doubled, \(growth.found) grew"
)
exit(inquiry.broken + growth.found == 0 ? 0 : 1)
