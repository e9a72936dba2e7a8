internal import Narratives

extension ProseLanguage {
    static let german = ProseLanguage(tag: "de", title: "German") { check in
        German.causes + German.counterfactuals + German.people + German.tone
            + [NamedPerson(check.people, verbs: German.acts, agents: ["von", "durch"])]
    }
}

/// The words of German's rules. Umlauts and ß may be written as ae and ss.
enum German {
    /// What a handle does: “@sam hat …”.
    fileprivate static let acts: Set<String> = [
        "fand", "gab", "ging", "hat", "hatte", "kam", "las", "lief", "löschte", "merkte", "nahm", "prüfte", "rief", "sah", "sagte",
        "schaltete",
        "schrieb", "setzte", "startete", "stellte", "tat", "vergaß", "war", "wurde", "öffnete", "änderte",
    ]

    static let grammar = TableGrammar(
        people: """
            ich wir man wer jemand niemand leute mensch menschen kollege kollegen kollegin kolleginnen personal *person *personen *team \
            *teams *crew *mannschaft *bereitschaft *techniker *technikern *technikerin *technikerinnen *ingenieur *ingenieure \
            *ingenieuren *ingenieurin *ingenieurinnen *entwickler *entwicklern *entwicklerin *entwicklerinnen *administrator \
            *administratoren *administratorin admin admins *operator *operatoren *operatorin *operateur *operateure *bediener \
            *bedienerin *mitarbeiter *mitarbeitern *mitarbeiterin *mitarbeiterinnen *mitarbeitende *mitarbeitenden schichtleiter \
            teamleiter projektleiter betriebsleiter *leiterin pilot piloten pilotin arzt ärzte ärztin *pfleger *pflegerin *pflegekraft \
            *pflegekräfte *fahrer *fahrerin *lotse *lotsen *lotsin *prüfer *prüferin *monteur *monteure *monteurin *betreiber
            """, cases: "von vom bei beim für mit zum zur an ans durch über gegen des",
        denials: "kein keine keinen keinem keiner keines nicht nie niemals weder ohne statt anstatt",
        lastDenials: "nicht keine keinen kein nie",
        passives: "wurde wurden worden", agents: "vom von durch", question: "why-question")

    static let future: WordSet = "künftig zukünftig soll* muss müssen müssten werden wird bitte wollen"

    fileprivate static let causes: [TableRule] = [
        TableRule(
            RootCause().manual, in: grammar, says: "sucht einen einzigen Ursprung, wo mehrere Bedingungen zusammenkamen.",
            asks: "Was musste noch so sein, damit das geschehen konnte?",
            advises: "Sagen, welche Bedingungen zusammenkamen: „… traf auf …“ oder „eine Bedingung war …“.",
            [
                .init(
                    """
                    grundursache, grundursachen, hauptursache, hauptursachen, kernursache, kernursachen, wurzelursache, eigentlich~ \
                    ursache, wahr~ ursache, wirklich~ ursache, einzig~ ursache, alleinig~ ursache, tiefer~ ursache, primär~ ursache, \
                    zentral~ ursache, ursprünglich~ ursache, zugrundeliegend~ ursache, zugrunde liegend~ ursache, letztlich~ ursache, \
                    letztendlich~ ursache, root cause, root causes, hauptgrund, hauptgründe, hauptauslöser, hauptproblem, kernproblem, \
                    hauptfehler, wahr~ grund, eigentlich~ grund, wahr~ schuldig~, wurzel des problems, wurzel des übels, übeltäter, \
                    einzig und allein, fünf warum, 5 warum, 5 whys
                    """,
                    unless: """
                        analyse analysis analysen unbekannt unklar ungeklärt offen untersucht untersuchung untersuchen irreführend \
                        mythos verlockend versuchung selten vermutlich vermutet mögliche möglicher
                        """,
                    where: { !$0.isDenied && !isHeading($0) }),
                .init("lag letztlich an, lag letztendlich an, lag einzig an, lag allein an"),
                .init(
                    "zugrundeliegend~ problem, zugrunde liegend~ problem, eigentlich~ problem",
                    unless: "vermutlich vermutet mögliche unklar unbekannt",
                    where: { !$0.isDenied && $0.leads(to: "war ist lag bestand entstand", within: 1) }),
            ]),
        TableRule(
            RootCauseHeading().manual, in: grammar, says: "macht aus einer Ursache einen eigenen Abschnitt.",
            asks: "Welche Bedingungen kamen hier zusammen?", advises: "Den Abschnitt „Beitragende Faktoren“ oder „Wie es dazu kam“ nennen.",
            [
                .init(
                    """
                    ursache, grundursache, grundursachen, hauptursache, hauptursachen, kernursache, fehlerursache, root cause, root \
                    causes, rca, eigentlich~ ursache
                    """,
                    where: { isHeading($0) })
            ]),
        TableRule(
            ChainLanguage().manual, in: grammar, says: "zeichnet eine einzige Linie, wo mehrere zusammentrafen.",
            asks: "Was war schon vorher da, und was kam von anderswo?", advises: "Sagen, was auf was traf.",
            [
                .init(
                    """
                    domino, dominoeffekt, dominoeffekts, dominoeffekte, dominostein, dominosteine, dominosteinen, kettenreaktion, \
                    kettenreaktionen, fehlerkette, fehlerketten, ereigniskette, ereignisketten, kausalkette, ursachenkette, \
                    unglückskette, verkettung, kette von ereignissen, kette von fehlern, kette von ausfällen, reihe von fehlern, serie \
                    von fehlern, abfolge von fehlern, schwächstes glied, schwächste glied, perfekt~ sturm, eins führte zum anderen, das \
                    eine führte zum anderen, verkettung unglücklich~ umstände
                    """, unless: "nuklear* kernspaltung spaltung uran* neutronen* chemisch* polymerase*")
            ]),
        TableRule(
            MeanTime().manual, in: grammar, says: "macht aus vielen Geschichten eine Zahl.",
            asks: "Was hat in diesem Fall die Zeit gekostet?",
            advises: "Erzählen, wie lange es diesmal dauerte und was die Zeit brauchte.",
            [
                .init(
                    """
                    mttr, mttd, mttf, mtta, mtbf, mean time to, mean time between, mittler~ zeit bis, durchschnittlich~ zeit bis, \
                    mittler~ reparaturzeit, mittler~ reparaturdauer, mittler~ wiederherstellungszeit, mittler~ wiederherstellungsdauer, \
                    durchschnittlich~ wiederherstellungszeit, durchschnittlich~ wiederherstellungsdauer, mittler~ ausfallzeit, \
                    durchschnittlich~ ausfallzeit, mittler~ ausfalldauer
                    """)
            ]),
    ]

    private static func isHeading(_ clause: Clause) -> Bool {
        clause.match.part == .heading
            && clause.match.isWhole(butFor: ["die", "der", "des", "unsere", "und", "analyse", "ausfalls", "vorfalls"])
    }

    private static let preventions: WordSet = """
        verhindert verhindern vermieden vermeiden abgewendet abwenden abgefangen abfangen aufgehalten aufhalten erkannt erkennen \
        bemerkt bemerken entdeckt entdecken geholfen helfen gewarnt warnen gestoppt stoppen verkürzt verkürzen begrenzt begrenzen \
        verringert verringern reduziert reduzieren gemildert mildern abgemildert aufgedeckt aufgefallen auffallen gerettet erspart \
        ersparen gefunden
        """
    private static let wishes: WordSet =
        "gewusst gekannt gesehen geprüft bemerkt getestet gehabt geachtet gefragt gelesen geahnt verstanden gewarnt"
    private static let duties: WordSet = "sollen müssen können dürfen"

    fileprivate static let counterfactuals: [TableRule] = [
        TableRule(
            CounterfactualPrevent().manual, in: grammar, says: "erzählt von einer Welt, die es nicht gab.",
            asks: "Was war da, und was tat es?",
            advises: "Sagen, was vorhanden war und wie es wirkte; den Wunsch unter `actions` stellen.",
            [
                // "Had we noticed it" is a wish, and belongs to another rule.
                .init(
                    "hätte, hätten, wäre, wären", with: preventions,
                    where: { !$0.has("nicht nie kaum") && !($0.match.beginsSentence && $0.has(wishes)) }),
                .init("wäre vermeidbar, wären vermeidbar, war vermeidbar, waren vermeidbar, wäre zu verhindern, wäre zu vermeiden"),
                .init(
                    """
                    wäre nicht passiert, wäre nie passiert, wäre nicht geschehen, wäre nicht eingetreten, wäre es nicht dazu gekommen, \
                    wäre das nicht passiert
                    """,
                    where: { _ in true }),
            ]),
        TableRule(
            CounterfactualPerson().manual, in: grammar, says: "sagt, was Menschen nicht getan haben.",
            asks: "Wie sah es von dort aus, wo sie standen?",
            advises: "Sagen, was sie sahen und taten, und warum das da sinnvoll war.",
            [
                .init(
                    "hätte, hätten", with: duties,
                    where: { $0.isOfPeople && !$0.has(preventions) && !$0.has("werden") })
            ]),
        TableRule(
            IfOnly().manual, in: grammar, says: "wünscht sich, was damals niemand wusste.",
            asks: "Wo war dieses Wissen damals, und wer hatte es?",
            advises: "Sagen, wer wann was wusste; was überraschte, gehört unter `surprises`.",
            [
                .init("hätte, hätten", with: wishes, where: { $0.match.beginsSentence && !$0.has(duties) }),
                .init(
                    """
                    gewusst hätte, gewusst hätten, gekannt hätte, gekannt hätten, gesehen hätte, gesehen hätten, bemerkt hätte, bemerkt \
                    hätten, geprüft hätte, geprüft hätten, getestet hätte, getestet hätten, gehabt hätte, gehabt hätten, gewesen wäre, \
                    gewesen wären
                    """, with: "wenn falls", where: { _ in true }),
                .init("wenn nur, wenn doch nur", with: "hätte hätten wäre wären"),
                .init("wäre, wären", with: "gewesen", where: { $0.match.beginsSentence }),
            ]),
    ]
}
