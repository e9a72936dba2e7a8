internal import Narratives

// The words of German, all in this file. Umlauts and ß may be written as ae and ss.
extension ProseLanguage {
    static let german = ProseLanguage(tag: "de", title: "German") { check in
        causes + counterfactuals + people + tone + [NamedPerson(check.people, verbs: acts, agents: ["von", "durch"])]
    }

    /// What a handle does: “@sam hat …”.
    private static let acts: Set<String> = [
        "fand", "gab", "ging", "hat", "hatte", "kam", "las", "lief", "löschte", "merkte", "nahm", "prüfte", "rief", "sah", "sagte",
        "schaltete",
        "schrieb", "setzte", "startete", "stellte", "tat", "vergaß", "war", "wurde", "öffnete", "änderte",
    ]

    private static let grammar = TableGrammar(
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

    private static let future: WordSet = "künftig zukünftig soll* muss müssen müssten werden wird bitte wollen"

    private static let causes: [TableRule] = [
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

    private static let counterfactuals: [TableRule] = [
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

    private static let tools: WordSet = """
        server host rechner knoten knopf taste schalter hebel ventil kabel fenster terminal konsole umgebung datenbank region cluster \
        tabelle
        """
    private static let rules: WordSet = """
        *prozess *prozesse *verfahren *vorschrift *vorschriften *vorgabe *vorgaben *richtlinie *richtlinien regel regeln *anweisung \
        *anweisungen checkliste checklisten runbook ablauf abläufe protokoll vorgehen freigabe
        """

    private static let people: [TableRule] = [
        TableRule(
            FailedTo().manual, in: grammar, says: "sagt, was Menschen nicht getan haben.",
            asks: "Was taten sie gerade, und was verlangte die Arbeit in dem Moment von ihnen?",
            advises: "Sagen, was sie taten und was in der Arbeit dazu führte.",
            [
                .init(
                    """
                    vergaß, vergaßen, vergessen, versäumte, versäumten, versäumt, unterließ, unterließen, unterlassen, übersah, \
                    übersahen, übersehen, vernachlässigte, vernachlässigten, vernachlässigt
                    """, where: { !$0.isDenied && $0.isOfHands }),
                .init("versäumnis, versäumnisse, versäumnissen, unterlassung"),
                .init(
                    "berücksichtigte, berücksichtigten, berücksichtigt, bedachte, bedachten, bedacht",
                    where: {
                        $0.has("nicht") && ($0.isOfPeople || $0.has("*planung *prüfung entwurf schätzung *bewertung")) && !$0.has("ich wir")
                    }),
            ]),
        TableRule(
            HumanError().manual, in: grammar, says: "ist da, wo die Erklärung erst anfängt.",
            asks: "Was machte das so leicht, und die Wirkung so groß?",
            advises: "Sagen, was getan wurde, womit, und was das Werkzeug zeigte.",
            [
                .init(
                    """
                    menschlich~ versagen, menschlichen versagens, menschlich~ fehler, menschlichen fehlern, menschlich~ fehlverhalten, \
                    menschlich~ irrtum, bedienfehler, bedienfehlern, bedienungsfehler, bedienungsfehlern, anwenderfehler, \
                    benutzerfehler, pilotenfehler, fahrfehler, faktor mensch, individuell~ versagen, individuell~ fehler, human error, \
                    user error
                    """, unless: "meldung meldungen")
            ]),
        TableRule(
            Slip().manual, in: grammar, says: "erzählt von einem Versehen, und nicht davon, was dazu führte.",
            asks: "Was machte das so leicht?",
            advises: "Sagen, womit es getan wurde und was das zeigte.",
            [
                .init(
                    """
                    aus versehen, versehentlich~, irrtümlich~, irrtümlicherweise, fälschlich, fälschlicherweise, unbeabsichtigt~, \
                    unabsichtlich~, ungewollt
                    """, unless: "schutz schützt schützen verhindert verhindern", where: { !$0.isDenied && $0.isOfHands }),
                .init(
                    "versehentliche, versehentlichen, versehentliches, irrtümliche, unbeabsichtigte",
                    with: "löschung löschen änderung abschaltung neustart ausführung freigabe entfernung überschreiben",
                    unless: "schutz schützt schützen verhindert verhindern vor gegen"),
                .init(
                    """
                    vertippt, vertippte, vertippten, verklickt, tippfehler, vertipper, missverständnis, verwechslung, falsch \
                    eingegeben, falsch eingetippt, falsch abgelesen
                    """,
                    unless: "erkennt findet fängt schutz verhindert"),
                .init("verwechselt, verwechselte, verwechselten, missverstand, missverstanden", where: { !$0.isDenied && $0.isOfHands }),
                .init(
                    "bemerkte, bemerkten, merkte, merkten, bemerkt, gemerkt", where: { $0.has("nicht") && $0.isOfPeople }),
                .init("nicht bewusst", where: { $0.isOfPeople }),
                .init(
                    "falsch konfiguriert, fehlerhaft konfiguriert, falsch eingestellt, falsch eingebaut, falsch verkabelt",
                    unless: "wenn falls ob", where: { !$0.isDenied && $0.isOfHands }),
                .init("verschlief, verschliefen, verschlafen", where: { !$0.isDenied && $0.isOfPeople }),
                .init(
                    "falschen, falsche", with: tools,
                    where: { !$0.isDenied && $0.isOfHands && $0.leads(to: tools, within: 1) }),
            ]),
        TableRule(
            ProcessViolation().manual, in: grammar, says: "misst Menschen an einer Vorschrift.",
            asks: "Wie wird diese Arbeit sonst getan, und was löst dieser Weg?", advises: "Sagen, wie die Arbeit sonst getan wird.",
            [
                .init(
                    """
                    missachtet, missachtete, missachteten, umgangen, umging, umgingen, ignoriert, ignorierte, ignorierten, übergangen, \
                    verletzt, verletzte, übersprungen
                    """,
                    with: rules, where: { $0.isOfHands }),
                .init(
                    "eingehalten, befolgt, befolgte, befolgten, beachtet, beachtete, gehalten, hielt, hielten", with: rules,
                    where: { $0.has("nicht") && $0.isOfHands }),
                .init("verstoß gegen, verstöße gegen, verstieß gegen, verstießen gegen", unless: "lizenz*"),
            ]),
        TableRule(
            WhyQuestion().manual, in: grammar, says: "bittet Menschen, sich zu rechtfertigen.",
            asks: "Was sahen sie, und was erwarteten sie?",
            advises: "Mit „Wie“ oder „Was“ fragen: „Wie sah es aus, als …?“",
            [
                .init(
                    "warum, wieso, weshalb", with: "hast habt hat haben hatte hatten",
                    where: { $0.match.beginsSentence && ($0.isOfPeople || $0.leads(to: "du ihr sie", within: 2)) })
            ]),
    ]

    private static let skills: WordSet = """
        sorgfalt kommunikation verständnis erfahrung kenntnis kenntnisse schulung einweisung planung vorbereitung abstimmung aufsicht \
        disziplin weitsicht umsicht sachkenntnis fachwissen aufmerksamkeit verantwortungsbewusstsein
        """

    private static let crafts: WordSet = """
        abgesichert bedacht dimensioniert dokumentiert geplant geprüft geschult getestet konfiguriert überwacht vorbereitet
        """
    private static let foresight: WordSet = """
        abstimmung *planung *prüfung *prüfungen rücksprache *schulung *schulungen sorgfalt *test *tests vorbereitung einweisung erfahrung
        """

    private static let tone: [TableRule] = [
        TableRule(
            BeCareful().manual, in: grammar, says: "bittet um Sorgfalt und ändert nichts, womit gearbeitet wird.",
            asks: "Was würde den sorgfältigen Weg zum leichten machen?",
            advises: "Das Werkzeug, die Grenze oder das Verfahren ändern; oder sagen, was Sorgfalt nötig machte.",
            [
                .init(
                    """
                    besser aufpassen, mehr aufpassen, genauer hinsehen, genauer hinschauen, besser hinsehen, besser hinschauen, augen \
                    offen halten, vorsicht walten
                    """
                ),
                .init("passen, passt, pass", with: "auf", where: { $0.has("besser mehr") && $0.isOfPeople }),
                .init(
                    """
                    vorsichtiger, sorgfältiger, aufmerksamer, wachsamer, achtsamer, gewissenhafter, mehr sorgfalt, größere sorgfalt, \
                    größerer sorgfalt, mehr vorsicht, mehr aufmerksamkeit, größere aufmerksamkeit, erhöhte aufmerksamkeit, wachsam, im \
                    auge behalten, stärker darauf achten, besser darauf achten
                    """, where: { !$0.isDenied && ($0.match.part == .action || $0.has(future)) }),
            ]),
        TableRule(
            Blame().manual, in: grammar, says: "urteilt über Menschen.", asks: "Was wussten sie, und was wollten sie erreichen?",
            advises: "Sagen, was getan wurde und womit.",
            [
                .init(
                    """
                    fahrlässig~, nachlässig~, leichtsinnig~, leichtfertig~, schlampig~, verantwortungslos~, unverantwortlich~, \
                    unentschuldbar~, inkompetent~, unachtsam~, sorglos~, rücksichtslos~, fahrlässigkeit, nachlässigkeit, \
                    nachlässigkeiten, leichtsinn, schlamperei, inkompetenz, unachtsamkeit, sorglosigkeit, selbst schuld, eigenes \
                    verschulden
                    """),
                .init("schuld, schuldig", unless: "technische", where: { !$0.isDenied && $0.isOfPeople }),
            ]),
        TableRule(
            NeverAgain().manual, in: grammar, says: "verspricht, was niemand halten kann.",
            asks: "Was ist jetzt anders, und was ist noch, wie es war?",
            advises: "Sagen, was sich geändert hat und was das tut.",
            [
                .init(
                    "nie wieder, niemals wieder, nie mehr",
                    with: "passieren passiert vorkommen vorkommt kommt geschieht geschehen auftreten auftritt wiederholen",
                    unless: "ist sind war danach seitdem hoffen hoffentlich",
                    where: { _ in true }),
                .init(
                    "nicht wieder, nicht noch einmal, nicht erneut, nicht mehr, kein zweites mal",
                    with:
                        """
                        passieren passiert vorkommen vorkommt geschieht geschehen auftreten auftritt wiederholt wiederholen eintreten \
                        eintritt
                        """,
                    unless: "hoffen hoffentlich versprechen garantieren",
                    where: { $0.has("wird werden darf dürfen kann können soll sollen sichergestellt damit dass") }),
                .init(
                    """
                    wiederholung, wiederholungen, wiederauftreten, erneutes auftreten, erneuten auftretens, erneuten ausfall, erneuter \
                    ausfall, weiteres auftreten, künftiges auftreten, zukünftiges auftreten
                    """,
                    with: "verhindern verhindert vermeiden vermieden ausschließen ausgeschlossen auszuschließen vorbeugen vorzubeugen"),
                .init("ein für alle mal, ein für allemal"),
            ]),
        TableRule(
            Hindsight().manual, in: grammar, says: "lässt es von hier aus klar aussehen.", asks: "Wem war es klar, wann und woran?",
            advises: "Weglassen, oder sagen, wann es klar wurde und wodurch.",
            [
                .init(
                    """
                    offensichtlich~, im nachhinein, rückblickend, im rückblick, zweifellos, zweifelsohne, bekanntlich, mit dem wissen \
                    von heute, hätte klar sein müssen
                    """
                ),
                .init("natürlich, selbstverständlich", with: "war waren hatte hatten", where: { $0.match.beginsSentence }),
            ]),
        TableRule(
            Normative().manual, in: grammar, says: "urteilt vom Ergebnis her.",
            asks: "Zwischen was wählten sie, und was wussten sie dabei?",
            advises: "Die Wahl beschreiben, wie sie damals war.",
            [
                .init(
                    """
                    fehlentscheidung, fehlentscheidungen, fehleinschätzung, fehleinschätzungen, fehlverhalten, falsch~ entscheidung, \
                    schlecht~ entscheidung, unprofessionell~, unsachgemäß~, besser wissen müssen, falsch gehandelt, falsch \
                    eingeschätzt, falsch reagiert, schlecht geplant, schlecht vorbereitet, schlecht dokumentiert, schlecht getestet, \
                    schlecht kommuniziert, unzureichend getestet, unzureichend geschult, unzureichend vorbereitet, ungenügend getestet, \
                    ungenügend geschult, mangelhaft vorbereitet, übereilt~, überhastet~, vorschnell~, kritisch~ konstruktionsfehler, \
                    schwer~ konstruktionsfehler, gravierend~ konstruktionsfehler, schwerwiegend~ konstruktionsfehler
                    """, unless: "menschliches menschlichem"),
                .init(
                    "nicht ausreichend, nicht hinreichend, nicht gründlich, nicht sorgfältig, nicht richtig",
                    where: { $0.leads(to: crafts, within: 2) }),
                .init(
                    "ohne ausreichend~, ohne hinreichend~, ohne angemessen~, ohne gründlich~, ohne genügend, ohne sorgfältig~",
                    where: { $0.leads(to: foresight, within: 1) }),
                .init(
                    "zu schnell, zu früh, zu hastig", with: "hinzugefügt eingeführt ausgerollt entfernt freigegeben veröffentlicht",
                    where: {
                        $0.isPassive && $0.leads(to: "hinzugefügt eingeführt ausgerollt entfernt freigegeben veröffentlicht", within: 1)
                    }),
                .init("ohne erfahrung, unerfahren~", where: { $0.isOfPeople || $0.leads(to: grammar.people, within: 1) }),
                .init(
                    "mangelnd~, fehlend~, unzureichend~, ungenügend~, mangelhaft~, schlecht~, mangel an", with: skills,
                    unless: "dienst* server* knoten",
                    where: { !$0.isDenied && $0.leads(to: skills, within: 1) }),
            ]),
        TableRule(
            RetrainingOnly().manual, in: grammar, says: "schult Menschen und ändert nichts, womit sie arbeiten.",
            asks: "Was in der Arbeit machte dieses Wissen nötig?", advises: "Auch das Werkzeug ändern, oder den Ernstfall üben.",
            [
                .init(
                    """
                    schulung, schulungen, nachschulung, nachschulen, schulen, unterweisen, unterweisung, sensibilisieren, \
                    sensibilisierung, erinnern
                    """,
                    unless:
                        """
                        automatisier* ergänz* ausbau* üben übung probe* einbau* änder* umbau* zeig* ersetz* modell modelle begrenz* \
                        anzeige* test*
                        """,
                    where: { $0.match.part == .action })
            ]),
    ]
}
