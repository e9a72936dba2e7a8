import Glibc

/// The git that is installed here.
struct GitProgram: Sendable {
    let path: String
    /// The folders in which programs are looked for, as PATH has them.
    let folders: String

    /// Looks git up in the folders of PATH. Those in the repository are passed over, and those that depend on where one stands: a pull request
    /// could bring a git of its own.
    ///
    /// - Parameter path: the folders, in the form of PATH.
    /// - Throws: `GitFault` where there is none.
    init(in path: String, outside repository: String) throws(GitFault) {
        func isOutside(_ path: String) -> Bool {
            realPath(path).map { $0 != repository && !$0.isBelow(repository) } ?? false
        }
        let trusted = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") && isOutside($0) }
        guard let found = trusted.map({ $0 + "/git" }).first(where: { access($0, X_OK) == 0 && isOutside($0) }) else {
            throw GitFault(
                .machine, "cannot start git: no folder of PATH outside of the repository has it. Install git, or leave --since out.")
        }
        self.path = found
        folders = trusted.joined(separator: ":")
    }
}
