internal import Narratives

// What is asked of people, and how their work is judged.
extension German {
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

    static let tone: [TableRule] = [
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
