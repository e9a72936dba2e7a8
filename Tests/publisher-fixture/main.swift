// Publishes a site that depends on its arguments alone, so that tests can kill it, starve it of disk or run two at once.
//
//     publisher-fixture OUTPUT EDITION FILES BYTES JOBS [two-renames] [failing]
//
// With `failing`, the last file cannot be made.
import Disk
import Glibc
import Publishing

let arguments = CommandLine.arguments
guard arguments.count >= 6, let edition = Int(arguments[2]), let files = Int(arguments[3]), let size = Int(arguments[4]),
    let jobs = Int(arguments[5])
else {
    print("publisher-fixture OUTPUT EDITION FILES BYTES JOBS [two-renames] [failing]")
    exit(2)
}
// A limit on the size of files would end the process by a signal rather than an error.
signal(SIGXFSZ, SIG_IGN)
// Does nothing by itself: it tells kill-at-call that the build begins.
raise(SIGCONT)
let site = FixtureSite(edition: edition, files: files, size: size)
let output = OutputDirectory(
    at: arguments[1], swap: arguments.contains("two-renames") ? .inTwoRenames : .inOneStep)
do {
    struct LastFile: Error {}
    let last = arguments.contains("failing") ? files - 1 : nil
    let changes = try output.publish(site.plan, with: ParallelMap(jobs: jobs)) { index in
        [Piece { if index == last { throw LastFile() } else { site.bytes(index) } }]
    }
    print(
        "written \(changes.written.count) unchanged \(changes.unchanged) removed \(changes.removed.count) unmanaged \(changes.unmanaged)",
        "remarks \(changes.remarks)")
} catch {
    print(error)
    exit(1)
}
