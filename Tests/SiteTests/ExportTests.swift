import Building
import Foundation
import Publishing
import Scratch
import Testing

/// Other programs read the exported graphs of the demonstration.
struct ExportTests {
    private func export(_ format: GraphExport.Format, _ id: String? = nil) throws -> Data {
        var options = BuildOptions()
        options.content = Scratch.package.path + "/content"
        options.themeFolders = [Scratch.package.path + "/themes"]
        let site = try Build(options).read().site
        return Data(GraphExport(of: try #require(site.positions(of: id)), in: site).bytes(format))
    }

    /// What a program says of a text on its standard input.
    private func output(of program: String, _ arguments: [String], _ input: Data) throws -> (status: Int32, text: String) {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tributary-graph-" + UUID().uuidString)
        try input.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (pipe, pipe)
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    /// The graphs of the demonstration, as our own JSON tells them.
    private func counts() throws -> (nodes: Int, edges: Int) {
        let whole = try #require(try JSONSerialization.jsonObject(with: try export(.json)) as? [String: Any])
        let graphs = try #require(whole["graphs"] as? [[String: Any]])
        func count(_ key: String) -> Int { graphs.reduce(0) { $0 + (($1[key] as? [Any])?.count ?? 0) } }
        return (count("nodes"), count("edges"))
    }

    @Test
    func `Graphviz opens the DOT, with every node and edge`() throws {
        let (status, text) = try output(of: "/usr/bin/dot", ["-Tplain"], try export(.dot))
        let expected = try counts()
        #expect(status == 0)
        #expect(expected.nodes > 100)
        #expect(text.split(separator: "\n").count { $0.hasPrefix("node ") } == expected.nodes)
        #expect(text.split(separator: "\n").count { $0.hasPrefix("edge ") } == expected.edges)
    }

    @Test
    func `Networkx opens the GraphML, with every node, edge and verb`() throws {
        let script = """
            import sys, networkx
            graph = networkx.read_graphml(sys.stdin.buffer, force_multigraph=True)
            print(graph.number_of_nodes(), graph.number_of_edges(), all("verb" in data for _, _, data in graph.edges(data=True)))
            """
        let (status, text) = try output(of: "/usr/bin/python3", ["-c", script], try export(.graphml))
        let expected = try counts()
        #expect(status == 0)
        #expect(text == "\(expected.nodes) \(expected.edges) True\n")
    }

    @Test
    func `One narrative can be asked for, by an earlier id as well; an unknown one is told`() throws {
        let text = String(decoding: try export(.dot, "canva-editor-2024"), as: UTF8.self)
        #expect(text.contains("\"canva-editor-2024/factor-telemetry-lock\""))
        #expect(text.split(separator: "subgraph").count == 2)
        var options = BuildOptions()
        options.content = Scratch.package.path + "/content"
        options.themeFolders = [Scratch.package.path + "/themes"]
        #expect(try Build(options).read().site.positions(of: "nothing-of-that-name") == nil)
    }
}
