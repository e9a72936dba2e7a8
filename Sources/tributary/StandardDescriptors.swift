import Glibc

/// Standard input, output and error, as whoever began the program left them.
enum StandardDescriptors {
    /// Opens `/dev/null` for those that are closed. Files and connections would get their numbers otherwise, and what is said to a terminal
    /// would be written into them.
    static func fill() {
        for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
            // The system gives the lowest number that is free, which is this one.
            guard open("/dev/null", O_RDWR) == number else { _exit(74) }
        }
    }
}
