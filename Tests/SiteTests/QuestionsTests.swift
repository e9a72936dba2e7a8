import Building
import Foundation
import Narratives
import Publishing
import Scratch
import Testing

/// The archive, asked as people ask it in the middle of the night.
struct QuestionsTests {
    /// Written before the narratives were looked at; each with the narrative that answers it.
    private static let questions: [(text: String, answer: String)] = [
        ("FIRING KubeAPIDown all clusters. kubectl hangs. names still resolve but only because of the cache", "openai-telemetry-2024"),
        ("dashboards all green, zero errors, but users write in that the page never finishes loading", "canva-editor-2024"),
        (
            "no route to any of our address blocks from outside, our name servers do not answer, badge readers on the doors are dead too",
            "facebook-backbone-2021"
        ),
        ("CPU 100% on every edge box since the rule went out ten minutes ago, everything answers 502", "cloudflare-regex-2019"),
        ("we added hosts to the fleet tonight, now all of them fail to start threads", "aws-kinesis-2020"),
        ("volumes stuck, they all look for space for a new copy at the same time and the zone is full", "aws-ebs-2011"),
        (
            "phones and internet gone for the whole country after a router change, cannot reach my colleagues, my own mobile is dead",
            "rogers-2022"
        ),
        ("cache hit rate near zero after an agent upgrade restarted the nodes, one query hammers the database, logins fail", "slack-2022"),
        ("[ALERT] log ingestion dropped to ~0 after config push, then 40x the volume, buffers overflow", "cloudflare-logs-2024"),
        (
            "storage nodes time out asking for their membership list, take themselves out, and we cannot get the requests in to add capacity",
            "aws-dynamodb-2015"
        ),
        ("shard has no primary, election never completes, rolled back and now the CPU is pegged", "stripe-2019"),
        ("rolled back the image an hour ago, builds still failing the same way, is the old version even running??", "travis-ci-2017"),
        ("id column almost at 2147483647, inserts will fail, how long do we have", "coffee-meets-bagel-ids-2018"),
        ("queue depth 38k and growing, no alarms, workers healthy, nobody has complained yet", "alder-freight-queue-backlog"),
        ("cert expires next week and nobody knows who renews it", "alder-freight-expiring-certificate"),
        ("restore test still running after 30 hours", "alder-freight-restore-drill"),
        ("repos corrupt on the main server after the vm host crash and the mirrors have already synced it", "kde-git-mirrors-2013"),
        (
            "memory on storage servers creeping up for hours, a collection host was replaced yesterday and agents still call the old one",
            "aws-ebs-2012"
        ),
        (
            "hundreds of alarms at once, the panel says the valve is shut but the numbers make no sense",
            "three-mile-island-1979"
        ),
        ("someone published our admin credential inside a build artefact, still valid", "pypi-leaked-token-2024"),
    ]

    private static func build() -> Build {
        var options = BuildOptions()
        options.content = Scratch.package.path + "/content"
        options.jobs = 2
        return Build(options)
    }

    @Test func `Of twenty questions eighteen are answered by one of the first three narratives`() throws {
        let build = Self.build()
        var missed: [String] = []
        for (text, answer) in Self.questions {
            let answers = try #require(try build.answers(to: ArchiveQuestion(.text(Array(text.utf8)))))
            #expect(answers.all.count == 3)
            if !answers.ids.contains(answer) { missed.append("\(answer), but \(answers.ids): \(text)") }
        }
        #expect(missed.count <= 2, "\(missed.joined(separator: "\n"))")
    }
}
