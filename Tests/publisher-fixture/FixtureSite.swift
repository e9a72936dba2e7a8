import Publishing

/// A site of which a third is the same in every edition, a third changes, and a third has other paths.
struct FixtureSite: Sendable {
    let edition: Int
    let files: Int
    /// Bytes in each file.
    let size: Int

    var plan: [PlannedFile] {
        (0..<files).map { PlannedFile(path: path($0), origin: "file \($0)") }
    }

    private func path(_ index: Int) -> String {
        let folder = ["", "narratives/", "data/deep/er/"][index / 3 % 3]
        return index % 3 == 2 ? "\(folder)only-\(edition)-\(index).html" : "\(folder)\(index).html"
    }

    func bytes(_ index: Int) -> [UInt8] {
        let line = Array("file \(index) of edition \(index % 3 == 0 ? 0 : edition)\n".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + line.count)
        while bytes.count < size { bytes += line }
        return Array(bytes.prefix(size))
    }
}
