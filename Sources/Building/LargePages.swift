internal import CGlibc
internal import Disk
internal import Glibc

/// Memory in pages of 2 MiB rather than 4 KiB, where the system gives them to whoever asks: a build of 10,000 narratives takes a tenth less,
/// since it meets fewer faults and misses.
///
/// The allocator asks for them where a setting of glibc says so, which it reads from the environment before any line of ours runs; there is
/// no call for it. So the program begins itself once more.
package enum LargePages {
    private static let variable = "GLIBC_TUNABLES"
    private static let setting = "glibc.malloc.hugetlb=1"
    /// A site of fewer files is built before the change would pay.
    private static let fewestFiles = 1_000

    /// Begins this program anew with the setting, unless it has one or there is little to read. Call it before anything else is done.
    ///
    /// - Parameter content: the folder that will be read.
    package static func ask(for content: String) {
        if let given = getenv(variable) {
            // Ours is for this program alone, not for those that it may start.
            if String(cString: given) == setting { unsetenv(variable) }
            return
        }
        // A program with more rights than its user may be denied the setting, and would begin anew for ever.
        guard areOnRequest, has_rights_beyond_its_user() == 0, let files = try? FolderHandle(opening: content).allItems().count,
            files >= fewestFiles, let program = realpath("/proc/self/exe", nil)
        else { return }
        setenv(variable, setting, 1)
        execv(program, CommandLine.unsafeArgv)
        // Still here: then without.
        free(program)
        unsetenv(variable)
    }

    private static var areOnRequest: Bool {
        guard let file = fopen("/sys/kernel/mm/transparent_hugepage/enabled", "r") else { return false }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 64)
        return fgets(&line, Int32(line.count), file) != nil && strstr(line, "[madvise]") != nil
    }
}
