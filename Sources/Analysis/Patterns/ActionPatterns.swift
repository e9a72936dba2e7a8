/// The patterns that are recognised, in the order in which they are shown.
package enum ActionPatterns {
    package static let all: [any ActionPattern] = [FixMonitorIsolate(), FastThenBetter(), MultiStageDefence(), DefenceAlongThePath()]
}
