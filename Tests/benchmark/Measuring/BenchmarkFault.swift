import ArgumentParser
import Disk
import Glibc

/// Why there is nothing measured.
struct BenchmarkFault: Error {
    /// Nil where a child has said it already.
    let message: String?
    /// The exit code.
    let code: Int32

    init(_ message: String?, code: Int32 = 1) {
        self.message = message
        self.code = code
    }
}

/// The terminal's second stream, for everything that is not the result itself.
enum Terminal {
    static func remark(_ text: String) {
        let line = "benchmark: \(text)\n"
        _ = line.utf8CString.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count - 1) }
    }

    /// Says what went wrong and gives it its exit code.
    static func reportingFaults(_ work: () throws -> Void) throws {
        do { try work() } catch let fault as BenchmarkFault {
            if let message = fault.message { remark(message) }
            throw ExitCode(fault.code)
        } catch let error as DiskError {
            remark("\(error)")
            throw ExitCode(74)
        }
    }
}
