import Analysis
import Foundation

/// Graphviz's dot, as a child process: graphs in, drawings out, in the same order.
struct GraphvizDot {
    let isLabelled: Bool

    /// Dot's units are points, its lengths inches.
    func source(of graph: LayoutGraph) -> String {
        var text = "digraph { rankdir=LR; node [shape=box, fixedsize=true, label=\"\"];\n"
        for (index, size) in graph.nodes.enumerated() { text += "\(index) [width=\(size.width / 72), height=\(size.height / 72)];\n" }
        for edge in graph.edges {
            text += "\(edge.from) -> \(edge.to)"
            if isLabelled, let label = edge.label {
                text += " [label=<<TABLE BORDER=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"\(Int(label.width))\" HEIGHT=\"\(Int(label.height))\">"
                text += "<TR><TD></TD></TR></TABLE>>]"
            }
            text += ";\n"
        }
        return text + "}\n"
    }

    /// The best of three runs, each one process fed all graphs.
    func measured(_ graphs: [LayoutGraph]) throws -> DrawingFigures {
        let input = try file("all", graphs.map(source).joined())
        defer { try? FileManager.default.removeItem(atPath: input) }
        var plain = ""
        let times = try (0..<3).map { _ in try ContinuousClock().measure { plain = try output("dot -Tplain \(input)") } }
        return DrawingFigures(drawings(plain), time: (times.min() ?? .zero) / graphs.count)
    }

    /// A process for each graph, started by a shell: what a build pays that calls dot for each page.
    func timeOfProcesses(_ graphs: some Collection<LayoutGraph>) throws -> Duration {
        let inputs = try graphs.enumerated().map { try file("\($0.offset)", source(of: $0.element)) }
        defer { for input in inputs { try? FileManager.default.removeItem(atPath: input) } }
        let script = inputs.map { "dot -Tplain \($0)" }.joined(separator: "\n")
        return try ContinuousClock().measure { _ = try output(script) } / graphs.count
    }

    private func file(_ name: String, _ text: String) throws -> String {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("graph-bench-\(name).dot")
        try Data(text.utf8).write(to: url)
        return url.path
    }

    private func output(_ script: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// Reads the "plain" format: one line for each node and edge, lengths in inches.
    func drawings(_ plain: String) -> [DrawnPaths] {
        var drawings: [DrawnPaths] = []
        var current = DrawnPaths()
        for line in plain.split(separator: "\n") {
            let words = line.split(separator: " ")
            func number(_ index: Int) -> Double { (Double(words[index]) ?? 0) * 72 }
            func point(_ index: Int) -> Point { Point(x: number(index), y: number(index + 1)) }
            switch words.first {
            case "graph": current = DrawnPaths()
            case "node":
                current.boxes.append(Rectangle(centre: point(2), size: Size(width: number(4), height: number(5))))
            case "edge":
                guard let from = Int(words[1]), let to = Int(words[2]), let count = Int(words[3]) else { continue }
                let controls = (0..<count).map { point(4 + 2 * $0) }
                var points = [controls[0]]
                for index in stride(from: 0, to: count - 1, by: 3) {
                    points += steps(controls[index], controls[index + 1], controls[index + 2], controls[index + 3])
                }
                current.lines.append(DrawnPaths.Line(from: from, to: to, points: points))
            case "stop": drawings.append(current)
            default: continue
            }
        }
        return drawings
    }
}
