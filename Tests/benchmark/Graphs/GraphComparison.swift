import Analysis
import ArgumentParser
import Disk
import Glibc

/// `benchmark graphs`: our layout and Graphviz's dot on the same graphs, side by side: crossings and faults counted from the drawn paths, and the time each takes.
struct GraphComparison: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graphs", abstract: "Holds the layout of graphs against Graphviz's dot, on the same graphs.",
        discussion: "Needs dot, from Debian's package graphviz.")

    func run() throws { try Terminal.reportingFaults { try compare() } }

    private func compare() throws {
        guard access("/usr/bin/dot", X_OK) == 0 else { throw BenchmarkFault("There is no dot to compare with. Install graphviz.") }
        let graphs = (0..<1000).map { SeededGraphs.graph($0) }
        print("1,000 graphs of 5 to 16 factors and 4 to 24 relations, equal boxes; µs are for one graph")
        let ours = measured(graphs)
        ours.report("left to right, ours")
        for isLabelled in [true, false] {
            let dot = GraphvizDot(isLabelled: isLabelled)
            let theirs = try dot.measured(graphs)
            theirs.report("left to right, dot \(isLabelled ? "with" : "without") labels", than: ours)
            print("    a process for each graph: \(DrawingFigures.microseconds(try dot.timeOfProcesses(graphs.prefix(100)))) µs")
        }
        let large = (0..<50).map { SeededGraphs.graph($0, factors: 39, relations: 80) }
        measured(large).report("40 nodes, 80 relations, ours")
    }

    /// The best of five runs, each over all graphs.
    private func measured(_ graphs: [LayoutGraph]) -> DrawingFigures {
        var layouts: [GraphLayout] = []
        let times = (0..<5).map { _ in
            ContinuousClock().measure { layouts = graphs.map { GraphLayout(of: $0) } }
        }
        let best = times.min() ?? .zero
        return DrawingFigures(zip(layouts, graphs).map { DrawnPaths($0, of: $1) }, time: best / graphs.count)
    }
}
