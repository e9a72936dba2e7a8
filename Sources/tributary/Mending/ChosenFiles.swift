/// The files and folders that a check was asked about; all of them where none was named.
struct ChosenFiles {
    private let paths: [String]
    private let files: SourceFiles

    /// - Parameter names: as they are reached from where the user stands.
    init(_ names: [String], in files: SourceFiles) {
        paths = names.compactMap { realPath($0) }
        self.files = files
    }

    /// Whether a file is among them, as findings name it.
    func hold(_ file: String) -> Bool {
        guard !paths.isEmpty else { return true }
        guard let path = files.place(of: file) else { return false }
        return paths.contains { path == $0 || path.hasPrefix($0 + "/") }
    }
}
