/// Narratives that use every field of the format, each with words that are found nowhere else, so that a test can look for them.
enum EveryField {
    static let content = [
        "narratives/whole.md": whole, "narratives/nearly.md": nearMiss, "narratives/well.md": wentRight,
        "narratives/other.md": "---\ntitle: Other title\nkind: went-right\ndate: 1999\nsummary: Other summary\n---\nSee [[whole]].\n",
        "factors/factor-one.md": "---\ntitle: Factor one title\nsummary: Factor one summary\n---\n",
        "factors/factor-two.md": "---\ntitle: Factor two title\nsummary: Factor two summary\n---\n",
    ]

    static let whole = """
        ---
        title: Title words
        kind: post-mortem
        date: 2024-11-12
        ended: 2024-12-13T10:04Z
        recorded: 2025-01-15
        fiction: true
        summary: Summary words
        hook: Hook words
        organisation: Organisation Words
        systems: [system-word]
        technologies: [technology-word]
        tags: [tag-word]
        status: draft
        authors: [Author words]
        sources: [{id: source-id, title: Source words, url: "https://source.example/",
             archive: "https://archive.example/", accessed: 2001-02-03}]
        impact: Impact words
        severity: Severity words
        symptoms: [symptom-word]
        aliases: [earlier-id]
        timeline: [{at: 2024-11-14T09:07Z, event: Event words, part: signal}]
        factors:
          - {factor: factor-one, as: local-name, here: Here words, part: mask, since: 2019-05, unseen: Unseen words,
             evidence: ["#a-heading", source:source-id]}
          - {factor: factor-two, part: response-hindrance, since: Since words}
        relations:
          - {from: local-name, verb: compensated-for, to: factor-two, via: via-word,
             timing: flapping, note: Note words, evidence: "#a-heading"}
        adaptations:
          - {what: What words, who: Who words, capacity: flexibility/operator-knob, helped: [factor-two],
             designed-for: Made-for words, worked: partly, basis: said, evidence: source:source-id}
        capacities: [resources/headroom]
        normal-work: Ordinary words
        surprises: [{believed: Believed words, found: Found words, who: Surprised words, basis: inferred, evidence: "#a-heading"}]
        hypotheses: [{held: Held words, who: Holding words, from: 2024-11-15T09:11Z, until: Until words, rested-on: Rested words,
             dropped: Dropped words, evidence: "#a-heading"}]
        response: [response-word]
        scenarios: [scenario-word]
        lessons: [Lesson words]
        actions:
          - {id: A77, event: When words, action: Action words, target: Target words, goal: Goal words, addresses: [factor-two], aim: contain,
             stage: rollout, horizon: medium, temporal: under-way, ref: "https://ref.example/",
             owner: Owner words, due: 2025-04, state: dropped, expects: Expected words,
             outcome: [{when: 2025-07, held: partly, narrative: other, note: Outcome words}]}
        decisions: [{text: Decision words, because: Because words}]
        related: [{id: other, why: Why words}]
        x-ticket: Kept words
        ---
        ## A heading

        Body words.
        """

    static let nearMiss = """
        ---
        title: Nearly
        kind: near-miss
        date: unknown
        summary: S
        surfaced-by: Surfaced words
        stopped-by: [luck, person]
        potential: Potential words
        precursor-of: [other]
        ---
        """

    static let wentRight = """
        ---
        title: Well
        kind: went-right
        date: 2021
        summary: S
        challenge: Challenge words
        normal-work: Normal words
        capacities: [expertise/rehearsal]
        sustained-by: Sustained words
        cost: Cost words
        fragile-if: Fragile words
        ---
        """
}
