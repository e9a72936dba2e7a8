// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // Generic code that only the package sees is not specialised in other modules otherwise.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

// All tests together run the program for many minutes: `make test` has the rooms that do the work made faster, and the rest left as it is.
let working = strict + (Context.environment["TRIBUTARY_TESTS"] == nil ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))])

// The Makefile says which release this is, as git tells it. A manifest is kept between builds, so that asking git here would tell of old commits.
let version = Context.environment["TRIBUTARY_VERSION"] ?? "unversioned"

let package = Package(
    name: "tributary",
    products: [.executable(name: "tributary", targets: ["tributary"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // The Markdown parser, as Debian ships it.
        .systemLibrary(
            name: "CMarkGFM", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        // The YAML parser, as Debian ships it.
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        // Snowball's stemmers, as Debian ships them.
        .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
        // The database of exports, as Debian ships it.
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        // Memory for the parser's trees, a thread at a time, and a look at their blocks.
        .target(name: "CMarkArena", dependencies: ["CMarkGFM"]),
        // The few calls that Glibc's module does not show to Swift.
        .target(name: "CGlibc"),
        // Which release this is; in C, since Swift takes no words from outside. Only this is built anew when the answer changes.
        .target(name: "CVersion", cSettings: [.define("TRIBUTARY_VERSION", to: "\"\(version)\"")]),
        // Bytes: escaping, addresses, JSON, XML, scanning, hashes, spelling. Imports nothing.
        .target(name: "Text", swiftSettings: working),
        // The learning model: narratives, factors, findings. Imports nothing, not even Foundation.
        .target(name: "Narratives", swiftSettings: working),
        // Files and folders through POSIX calls: confined reads, atomic swaps. The one parallel map.
        .target(name: "Disk", dependencies: ["CGlibc", "Text"], swiftSettings: working),
        // Everything that was read to what may be seen of it: the one way from the reader to whatever looks at a corpus.
        .target(name: "Editions", dependencies: ["Narratives", "Text", "Disk"], swiftSettings: working),
        // Bytes on disk to everything that they say: the only room that knows libyaml and cmark-gfm.
        .target(
            name: "Reading",
            dependencies: ["Narratives", "Text", "Disk", "Editions", "CMarkGFM", "CMarkArena", "CLibYAML"],
            swiftSettings: working),
        // Corpus to Insights: backlinks, indexes and checks, as pure functions. Of Disk it takes the parallel map alone. It alone knows Snowball.
        .target(name: "Analysis", dependencies: ["Narratives", "Text", "Disk", "CSnowball"], swiftSettings: working),
        // Corpus and Insights to files: views, templates and the output folder.
        .target(
            name: "Publishing",
            dependencies: ["Narratives", "Text", "Analysis", "Disk"], swiftSettings: working),
        // Other people's documents to narratives: declared mappings, and a record of what was written.
        .target(
            name: "Importing", dependencies: ["Narratives", "Text", "Disk", "Editions", "Reading"],
            resources: [
                .embedInCode("Mappings/default.yaml"), .embedInCode("Mappings/sre.yaml"), .embedInCode("Mappings/pagerduty.yaml"),
                .embedInCode("Mappings/atlassian.yaml"), .embedInCode("Mappings/github.yaml"), .embedInCode("Mappings/jekyll.yaml"),
                .embedInCode("Mappings/gitlab.yaml"),
                .embedInCode("Mappings/jira.yaml"), .embedInCode("Mappings/confluence.yaml"), .embedInCode("Mappings/notion.yaml"),
                .embedInCode("Mappings/google-docs.yaml"), .embedInCode("Mappings/incident-io.yaml"),
                .embedInCode("Mappings/firehydrant.yaml"), .embedInCode("Mappings/rootly.yaml"), .embedInCode("Mappings/wikimedia.yaml"),
                .embedInCode("Mappings/public-cloud.yaml"), .embedInCode("Mappings/ccadb.yaml"),
                .embedInCode("Mappings/postmortems-app.yaml"),
            ], swiftSettings: strict),
        // Tables of everything as CSV, lines of JSON or a database: the only room that knows SQLite.
        .target(name: "Exporting", dependencies: ["Publishing", "Disk", "Text", "CSQLite"], swiftSettings: strict),
        // The whole build as one function, for the command line and the benchmark alike.
        .target(
            name: "Building", dependencies: ["CGlibc", "Narratives", "Text", "Disk", "Editions", "Reading", "Analysis", "Publishing"],
            swiftSettings: working),
        // The site as it is being written, served to this machine alone: the only room that knows a network.
        .target(
            name: "Serving",
            dependencies: ["Building", "Publishing", "Narratives", "Text", "Disk", .product(name: "FlyingSocks", package: "FlyingFox")],
            swiftSettings: strict),
        // The command line: a file for each command; findings as reports, lines that git knows to have changed, the first files of a
        // knowledge base. It alone runs programs: git for `check --since`, the user's editor for `new --edit`.
        .executableTarget(
            name: "tributary",
            dependencies: [
                "Importing", "Exporting", "Building", "Serving", "Narratives", "Text", "Analysis", "Publishing", "Editions", "Reading",
                "Disk",
                "CVersion",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Starter"],
            swiftSettings: strict),
        // The manual's pages, from what the argument parser tells of the commands; for packagers.
        .executableTarget(name: "manual", path: "Tests/manual", swiftSettings: strict),
        // A seeded corpus, one timing for each stage, peak memory.
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "Building", "Analysis", "Narratives", "Text", "Publishing", "Disk", "CMarkGFM",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/benchmark",
            swiftSettings: strict),
        // How well "told alike" finds what belongs together, on a folder of write-ups that others have sorted; and how often what is proposed
        // for a draft is what its author listed.
        .executableTarget(
            name: "evaluate", dependencies: ["Building", "Publishing", "Analysis", "Disk", "Narratives", "Text"], path: "Tests/evaluate",
            swiftSettings: strict),
        // Folders that go when a test ends, programs that a test runs, and what a picture must not do.
        .target(name: "Scratch", dependencies: ["Analysis"], path: "Tests/Scratch", swiftSettings: strict),
        .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
        .testTarget(name: "NarrativesTests", dependencies: ["Narratives"], swiftSettings: strict),
        .testTarget(
            name: "ReadingTests",
            dependencies: ["Scratch", "Editions", "Reading", "Narratives", "Text", "Disk", "Analysis", "CMarkGFM", "CMarkArena"],
            swiftSettings: strict),
        .testTarget(
            name: "ImportingTests", dependencies: ["Importing", "Narratives", "Text", "Reading", "Scratch"], exclude: ["Cases"],
            swiftSettings: strict),
        .testTarget(
            name: "TributaryTests", dependencies: ["tributary", "Analysis", "Disk", "Narratives", "Text", "Scratch"], swiftSettings: strict),
        .testTarget(name: "ExportingTests", dependencies: ["Exporting", "Publishing", "Disk", "Scratch"], swiftSettings: strict),
        .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "Narratives", "Text", "Disk", "Scratch"], swiftSettings: strict),
        // For PublishingTests: a program that publishes, and one that kills it before its n-th call that changes the disk.
        .executableTarget(
            name: "publisher-fixture", dependencies: ["Publishing", "Disk"], path: "Tests/publisher-fixture", swiftSettings: strict),
        .executableTarget(name: "kill-at-call", path: "Tests/kill-at-call"),
        // Reads mutants of texts for as long as it is told to, and says where a reading breaks a promise.
        .executableTarget(
            name: "fuzz", dependencies: ["Building", "Editions", "Importing", "Reading", "Analysis", "Narratives", "Text", "Disk"],
            path: "Tests/fuzz",
            swiftSettings: strict),
        .testTarget(name: "EditionsTests", dependencies: ["Editions", "Narratives", "Text"], swiftSettings: strict),
        .testTarget(name: "DiskTests", dependencies: ["Scratch", "Disk", "Text"], swiftSettings: strict),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Scratch", "Editions", "Publishing", "Disk", "Narratives", "Text", "Analysis", "Reading", "publisher-fixture",
                "kill-at-call",
                // The judge of what templates mean.
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),
        // Small sites stated whole, and what comes out of them; the demonstration; the program.
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Building", "Editions", "Serving", "Analysis", "Disk", "Importing", "Exporting", "Narratives", "Text", "Publishing",
                "Reading",
                "Scratch",
                "tributary",
                "manual",
                // Workflows of code hosts are read as they read them.
                .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Cases", "Theme", "Shells"],
            swiftSettings: strict),
        // The demonstration in a real Chromium, from disk and over http; the judges of access and of HTML.
        .testTarget(
            name: "BrowserTests",
            dependencies: [
                "Building", "Publishing", "Scratch", .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            swiftSettings: strict),
    ]
)
