// The words around a slip.
extension Slip {
    static let handVerbs: Set<String> = [
        "assumed", "believed", "cabled", "clicked", "configured", "copied", "deleted", "documented", "done", "entered", "executed",
        "installed", "issued", "keyed",
        "labeled",
        "labelled", "pasted", "performed", "plugged", "pressed", "pulled", "ran", "run", "thought", "typed", "unplugged", "wired",
    ]
    /// What a program does with what it is given.
    static let readings: Set<String> = [
        "classified", "considered", "counted", "detected", "flagged", "identified", "marked", "parsed", "recognised", "recognized",
        "rejected", "reported", "treated",
    ]
    static let followers: Set<String> = ["and", "at", "but", "by", "during", "for", "from", "in", "on", "when", "while", "with"]
    static let clauses: Set<String> = [
        "a", "all", "an", "any", "both", "her", "his", "it", "its", "no", "one", "our", "some", "the", "their", "there", "these", "they",
        "this", "those", "two", "we",
    ]
    static let signs: Set<String> = [
        "alarm", "alarms", "alert", "alerts", "bug", "change", "clue", "clues", "email", "error", "errors", "fact", "failure", "fault",
        "flag", "loss", "mail", "message", "messages", "mistake", "notification", "page", "problem", "sign", "signal", "signals", "signs",
        "step", "symptom", "symptoms", "warning", "warnings",
    ]
    static let outcomes: Set<String> = ["ended", "result", "resulted", "resulting", "increase", "rise", "spike"]
    static let luck: Set<String> = [
        "corrected", "correcting", "discovered", "fixed", "fixing", "found", "identified", "learned", "learnt", "noticed", "reverted",
        "reverting", "rolled", "rolling", "saw", "spotted",
    ]
    static let acts: Set<String> = [
        "activation", "application", "assumption", "change", "changes", "click", "deletion", "deletions", "deployment", "disclosure",
        "execution",
        "command", "configuration", "edit", "entry", "exposure", "input", "introduction", "loss", "misconfiguration", "modification",
        "omission",
        "overwrite", "press", "release", "removal", "reordering", "restart", "run",
        "setting", "shutdown", "truncation", "update", "variable",
    ]
    /// Of what is incorrect, that which somebody made.
    static let changes: Set<String> = ["assumption", "change", "changes", "edit", "entry", "ordering", "reordering", "update"]
    /// What is put in an order by people: messages come in one, too.
    static let ordered: Set<String> = [
        "clause", "clauses", "policies", "policy", "prefixes", "rule", "rules", "statements", "steps", "terms",
    ]
    /// "A change that incorrectly removed the setting."
    static let edited: Set<String> = ["change", "changes", "edit", "edits", "update", "updates"]
    static let edits: Set<String> = ["altered", "changed", "cleared", "deleted", "disabled", "dropped", "omitted", "removed", "set"]
    static let settings: Set<String> = [
        "entries", "entry", "flag", "flags", "limit", "limits", "parameter", "parameters", "rule", "rules", "setting", "settings",
    ]
    static let guards: Set<String> = [
        "against", "avoid", "avoids", "guard", "guards", "prevent", "preventing", "prevention", "prevents", "protect", "protection",
        "protects", "risk", "stop", "stops",
    ]
    static let targets: Set<String> = [
        "account", "branch", "breaker", "button", "cable", "circuit", "cluster", "command", "console", "customer", "database", "directory",
        "disk", "drive", "engine", "environment", "file", "folder", "host", "key", "lever", "line", "machine", "node", "option", "patient",
        "port", "pump", "rack", "region", "replica", "server", "shell", "switch", "tab", "table", "tenant", "terminal", "valve", "version",
        "window",
    ]
}
