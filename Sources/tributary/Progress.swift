import Disk
import Glibc
import Narratives
import Synchronization
import Text

/// One line on the terminal that says what is being done, for work that takes more than a second.
///
/// It is drawn by a thread of its own, which looks ten times a second, so that the work never waits for a terminal: what the work tells is
/// kept behind one lock, and the terminal is written to behind another. That thread also takes the signals that end a program, so that one
/// from the keyboard ends it only after the line is gone.
final class Progress: Sendable {
    private struct Stage {
        var name = ""
        var steps: Int?
    }

    private struct Screen {
        var isDrawn = false
        var isOver = false
    }

    private let stage = Mutex(Stage())
    private let done = Atomic(0)
    private let screen = Mutex(Screen())
    private let start = ContinuousClock.now
    private let signals: TerminationSignals

    /// Nil where nobody watches: standard error is no terminal, the terminal cannot rewrite a line, or the work is part of a workflow.
    init?() {
        guard Terminal.showsProgress else { return nil }
        signals = TerminationSignals()
        signals.hold()
        guard Thread.begin(keepDrawing) else {
            signals.release()
            return nil
        }
    }

    func begin(_ name: String, steps: Int?) {
        done.store(0, ordering: .relaxed)
        stage.withLock { $0 = Stage(name: name, steps: steps) }
    }

    func step() { done.add(1, ordering: .relaxed) }

    /// Writes a line that stays. The next drawing stands below it.
    func say(_ line: VisibleText) {
        screen.withLock { screen in
            Progress.erase(&screen)
            Terminal.printError(line)
        }
    }

    /// Takes the line away. Nothing is drawn afterwards.
    func end() {
        screen.withLock { screen in
            Progress.erase(&screen)
            screen.isOver = true
        }
        signals.release()
    }

    private func keepDrawing() {
        var pause = Duration.seconds(1)
        repeat {
            if let signal = signals.wait(pause) {
                screen.withLock { screen in
                    Progress.erase(&screen)
                    screen.isOver = true
                }
                signals.end(by: signal)
            }
            pause = .milliseconds(100)
        } while draw()
    }

    /// - Returns: whether there is more to draw.
    private func draw() -> Bool {
        let stage = stage.withLock { $0 }
        let line = ProgressText.line(
            stage.name, steps: stage.steps, done: done.load(ordering: .relaxed), time: .now - start, columns: Terminal.columns)
        return screen.withLock { screen in
            guard !screen.isOver else { return false }
            // In the background the terminal belongs to somebody else.
            guard tcgetpgrp(STDERR_FILENO) == getpgrp() else { return true }
            Terminal.printError(Array("\r\(line)\u{1B}[K".utf8))
            screen.isDrawn = true
            return true
        }
    }

    private static func erase(_ screen: inout Screen) {
        guard screen.isDrawn else { return }
        Terminal.printError(Array("\r\u{1B}[K".utf8))
        screen.isDrawn = false
    }
}

/// The words of a line of progress.
enum ProgressText {
    /// - Parameters:
    ///   - done: how many of the steps, where there are any.
    ///   - columns: how many the terminal has; the last stays free, for some terminals wrap a line that fills it.
    static func line(_ stage: String, steps: Int?, done: Int, time: Duration, columns: Int) -> String {
        let count = steps.map { ", \(min(done, $0)) of \($0)" } ?? ""
        return cut("tributary: \(stage)\(count) (\(time.components.seconds) s)", to: columns - 1)
    }

    /// As much of a text as fits into so many cells of a terminal.
    static func cut(_ text: String, to cells: Int) -> String {
        var free = cells
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.prefix { scalar in
                    free -= scalar.cells
                    return free >= 0
                }))
    }
}
