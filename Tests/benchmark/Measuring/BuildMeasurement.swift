/// What one build took. A child prints it as lines of words and whole numbers, and the parent reads them back.
struct BuildMeasurement: Equatable {
    struct Stage: Equatable {
        let name: String
        let duration: Duration
        /// The most memory that the process had held by the end of the stage, in bytes.
        let peak: Int
    }

    /// In the order in which they ended.
    var stages: [Stage] = []
    /// Wall time of the whole build, without the start of the process.
    var total = Duration.zero
    /// Time of all cores together, in the program and in the system for it.
    var processor = Duration.zero
    /// In bytes.
    var peak = 0
    var narratives = 0
    /// Findings that let the build pass.
    var remarks = 0
    var filesWritten = 0
    var bytesWritten = 0

    init() {}

    /// Durations are in nanoseconds.
    var report: String {
        let lines = stages.map { "stage\t\($0.name)\t\($0.duration.nanoseconds)\t\($0.peak)" }
        let values = [total.nanoseconds, processor.nanoseconds, peak, narratives, remarks, filesWritten, bytesWritten]
        return (lines + ["whole\t" + values.map(String.init).joined(separator: "\t")]).joined(separator: "\n")
    }

    /// - Throws: `BenchmarkFault` for anything that `report` does not write.
    init(report: String) throws {
        for line in report.split(separator: "\n") {
            let fields = line.split(separator: "\t")
            let numbers = fields.compactMap { Int($0) }
            switch (fields.first, numbers.count) {
            case ("stage", 2): stages.append(Stage(name: String(fields[1]), duration: .nanoseconds(numbers[0]), peak: numbers[1]))
            case ("whole", 7):
                (total, processor) = (.nanoseconds(numbers[0]), .nanoseconds(numbers[1]))
                (peak, narratives, remarks) = (numbers[2], numbers[3], numbers[4])
                (filesWritten, bytesWritten) = (numbers[5], numbers[6])
            default: throw BenchmarkFault("A build reported what cannot be read: \(line)")
            }
        }
        guard narratives > 0 else { throw BenchmarkFault("A build ended without a report.") }
    }
}

extension Duration {
    var nanoseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    }
}
