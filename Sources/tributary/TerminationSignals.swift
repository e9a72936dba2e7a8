import Glibc

/// The signals that end a program from outside, held back so that one thread can tidy up before one of them does.
struct TerminationSignals: Sendable {
    private let held: sigset_t
    private let former: sigset_t

    /// Those that would end the program now: what is ignored, or has a handler, is left alone.
    init() {
        var held = sigset_t()
        var former = sigset_t()
        sigemptyset(&held)
        for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
            var action = sigaction()
            if sigaction(number, nil, &action) == 0, action.__sigaction_handler.sa_handler == nil { sigaddset(&held, number) }
        }
        pthread_sigmask(SIG_BLOCK, nil, &former)
        (self.held, self.former) = (held, former)
    }

    /// Holds them back in this thread and in those that it makes.
    func hold() {
        var held = held
        pthread_sigmask(SIG_BLOCK, &held, nil)
    }

    /// Undoes `hold`. One that came meanwhile takes effect.
    func release() {
        var former = former
        pthread_sigmask(SIG_SETMASK, &former, nil)
    }

    /// Waits for one of them, or until the time is over.
    func wait(_ time: Duration) -> Int32? {
        let (seconds, attoseconds) = time.components
        var pause = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
        var held = held
        let number = sigtimedwait(&held, nil, &pause)
        return number > 0 ? number : nil
    }

    /// Ends the program as the signal would have done.
    func end(by number: Int32) {
        var released = held
        pthread_sigmask(SIG_UNBLOCK, &released, nil)
        kill(getpid(), number)
    }
}
