import Glibc

/// What this process has used so far.
struct Usage {
    let processor: Duration
    /// The most memory held at once since the process began, in bytes. It never falls, which is why each build has a process of its own.
    let peak: Int

    static var current: Usage {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
        let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
        // Linux counts ru_maxrss in kibibytes.
        return Usage(processor: .seconds(seconds) + .microseconds(microseconds), peak: usage.ru_maxrss * 1_024)
    }
}

/// What this machine offers.
enum Machine {
    /// The cores that are there.
    static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Waits until what was written is on the disk.
    static func flushDisks() { sync() }
}
