/// Front matter that uses every key of the format.
enum EveryKey {
    static let postMortem = """
        title: A deploy wakes a thundering herd
        kind: post-mortem
        date: 2024-11-12
        ended: 2024-11-12T10:04Z
        recorded: 2025-01-10
        fiction: true
        audience: public
        summary: One or two sentences.
        hook: Why read on.
        organisation: Canva
        systems: [api-gateway, cdn]
        technologies: [netty, ecs]
        tags: [overload]
        status: draft
        authors: [Platform team, Another]
        sources:
          - id: report
            title: The report
            url: https://example.org/a
            archive: https://archive.example/a
            accessed: 2025-01-10
        impact: Prose.
        severity: SEV-1
        symptoms: [latency, all-requests-failing]
        aliases: [canva-outage, /2019/06/outage/]
        timeline:
          - at: 2024-11-12T09:07Z
            event: Pages stop loading.
            part: signal
        x-ticket: OPS-1
        x-anything:
          b: [1, two]
          a: yes
        # A comment is no key.
        factors:
          - factor: stale-config
            as: stale-rule
            here: A leftover rule sent IPv6 traffic over public transit.
            part: condition
            since: 2019-05
            unseen: The canary counted errors alone.
            evidence: ["#a-stale-traffic-rule", source:report]
          - factor: saturation
        relations:
          - from: stale-rule
            verb: enabled
            to: saturation
            via: cdn-streaming
            timing: down-and-up
            note: Slowly.
            evidence: "#a-stale-traffic-rule"
          - {from: saturation, verb: triggered, to: outcome}
        adaptations:
          - {what: "Blocked all traffic, then let it back in.", who: on-call engineer, capacity: flexibility/operator-knob,
             helped: [saturation], designed-for: ddos, worked: partly,
             basis: said, evidence: source:report}
        capacities: [resources/slack]
        normal-work: Rules are added each week.
        surprises: [{believed: Transit was private., found: It was not., who: network engineer, basis: inferred, evidence: "#a-stale-traffic-rule"}]
        hypotheses: [{held: An attack., who: on-call engineer, from: 2024-11-12T09:10Z, until: the call, rested-on: Its shape., dropped: The
             counters., evidence: source:report}]
        response: [load-shedding, lost-tools]
        scenarios: [cold-cache-at-peak]
        lessons:
          - Ramps are for recovery too.
        actions:
          - id: A1
            event: queues grow
            action: shed load
            target: the gateway
            goal: serve the rest
            addresses: [saturation]
            aim: contain
            stage: runtime
            horizon: short
            temporal: new
            owner: the gateway team
            due: 2025-03
            state: done
            ref: https://example.org/issues/1
            expects: No queue is longer than a minute.
            outcome:
              - {when: 2025-06, held: partly, narrative: other, note: On one shard.}
              - held: not-met
        decisions: [{text: We changed nothing here., because: It is rare.}]
        related: [{id: other, why: The same herd.}]
        """

    static let body = "## A stale traffic rule\n\nIt was there for years.\n"

    static let nearMiss = """
        title: Nearly
        kind: near-miss
        date: unknown
        summary: S
        surfaced-by: A canary.
        stopped-by: [luck, person]
        potential: Everything could have stopped.
        precursor-of: [b, c]
        """

    static let wentRight = """
        title: It held
        kind: went-right
        date: 2024
        summary: S
        challenge: A zone went away.
        normal-work: Game days.
        capacities: [expertise/rehearsal, resources/headroom]
        sustained-by: A calendar.
        cost: Two days a year.
        fragile-if: Nobody comes.
        """
}
