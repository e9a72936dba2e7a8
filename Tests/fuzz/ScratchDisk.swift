import Glibc

/// The folder that batches stand in while they are read.
struct ScratchDisk {
    let content: String
    private let kept: String
    /// Paths of the texts that stand there.
    private var written: [String] = []

    init(_ folder: String) {
        content = folder + "/content"
        kept = folder + "/kept"
        for path in [folder, content, kept] + Batch.folderNames.map({ content + "/" + $0 }) { mkdir(path, 0o755) }
        // Of an earlier run.
        written = Batch.paths
    }

    /// Puts these texts there and no others.
    mutating func write(_ batch: Batch) {
        write(Dictionary(batch.texts.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 }))
    }

    /// Texts by their paths.
    mutating func write(_ texts: [String: [UInt8]]) {
        for path in written where texts[path] == nil { unlink(content + "/" + path) }
        for (path, bytes) in texts { write(bytes, to: content + "/" + path) }
        written = Array(texts.keys)
    }

    /// - Returns: where the text is kept.
    func keep(_ text: Batch.Text) -> String {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in text.bytes { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        let path = "\(kept)/\(String(hash, radix: 16))-\(text.path.replacing("/", with: "-"))"
        write(text.bytes, to: path)
        return path
    }

    private func write(_ bytes: [UInt8], to path: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { break }
            rest = rest.dropFirst(written)
        }
        close(descriptor)
    }
}
