import Foundation
import Scratch
import Testing

/// Repositories made for a test, and what `tributary check --since` says in them.
extension Scratch {
    static let identity = [
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
    ]

    static func narrative(_ keys: String = "", _ body: String = "Text.") -> String {
        "---\ntitle: A quiet deploy\nkind: near-miss\ndate: 2024-05-01\nsummary: Nobody noticed.\n\(keys)---\n\(body)\n"
    }

    /// A repository with two findings in it, on a branch that left `main`.
    static func repository(_ options: String...) throws -> Scratch {
        let scratch = try Scratch([
            "content/narratives/old.md": narrative("first: a\n", "[[nowhere]]"), "tributary.yaml": "base-url: https://example.org/\n",
        ])
        try scratch.git(["init", "-q", "-b", "main"] + options)
        try scratch.commit("first")
        try scratch.git("checkout", "-qb", "branch")
        return scratch
    }

    @discardableResult
    func git(_ arguments: String..., in path: String = ".") throws -> String { try git(arguments, in: path) }

    @discardableResult
    func git(_ arguments: [String], in path: String = ".") throws -> String {
        let result = try Program.run("/usr/bin/env", ["git"] + arguments, in: url(path), environment: Self.identity)
        try #require(result.status == 0, "\(arguments): \(result.complaints)")
        return result.output.trimmingCharacters(in: .newlines)
    }

    func commit(_ message: String, in path: String = ".") throws {
        try git("add", "-Af", ".", in: path)
        try git("commit", "-qm", message, in: path)
    }

    /// A program that leaves a file `ran` when it is run, and does what a filter does. Returns its path.
    func trap(_ path: String = "trap.sh") throws -> String {
        try write("#!/bin/sh\ntouch '\(url("ran").path)'\nexec cat\n", to: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url(path).path)
        return url(path).path
    }

    func check(_ more: String..., since: String = "main", in path: String = ".", environment: [String: String] = [:]) throws
        -> Program.Result
    {
        try Program.tributary(
            ["check", "--since", since] + more, in: url(path), environment: Self.identity.merging(environment) { $1 })
    }
}

extension Program.Result {
    /// The lines of errors, without their messages.
    var places: [String] { output.split(separator: "\n").filter { $0.contains(": error: ") }.map { String($0.prefix { $0 != " " }) } }
}
