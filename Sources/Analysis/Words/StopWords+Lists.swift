// Lists of our own: the commonest words of each language that stand in every text, whatever it is about.
extension StopWords {
    /// By language, in small letters, in the order of the alphabet.
    static let lists = [
        "en": """
        about above after again against all also am an and any are as at be because been before being below between both but by can could
        couldn did didn do does doesn doing don down during each few for from further had hadn has hasn have haven having he her here hers
        him his how however if in into is isn it its itself just may me might more most must my no nor not of off on once one only or other
        our ours out over own same she should shouldn so some such than that the their theirs them then there these they this those through
        to too under until up upon us very via was wasn we were weren what when where which while who whom why will with within without won
        would wouldn you your
        """,
        "de": """
        ab aber als also am an ans auch auf aus bei beim bin bis bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf
        daraus darin darum das dass davon davor dazu dein deine dem den denen denn der deren des dessen die dies diese diesem diesen dieser
        dieses doch dort du durch ein eine einem einen einer eines er es etwa für gegen hab habe haben hat hatte hatten hier hin hinter ich
        ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja je jede jedem jeden jeder jedes jene kann kein keine keinem keinen keiner
        können man mein meine mich mir mit nach nicht noch nun nur ob oder ohne sehr seid sein seine seinem seinen seiner seit sich sie sind
        so sobald solche soll sollte sollten sondern sowie um und uns unser unsere unter vom von vor war waren warum was weil welche welchem
        welchen welcher welches wenn wer werde werden wie wieder wir wird wo wurde wurden während würde würden zu zum zur zwar zwischen über
        """,
        "fr": """
        ai ainsi alors après as au aucun aucune aussi autre autres aux avaient avait avant avec avez avions avoir avons car ce ceci cela
        celle celles celui ces cet cette ceux chaque chez comme comment contre dans de depuis des deux donc dont du durant dès elle elles en
        encore entre es est et eu eux fait furent fut ici il ils je jusqu la le les leur leurs lors lorsqu lorsque lui là ma mais me mes moi
        moins mon même mêmes ne ni non nos notre nous on ont or ou où par parce pas pendant peu peut peuvent plus pour pourquoi puis puisque
        qu quand que quel quelle quelles quels qui quoi sa sans se sera sert ses si soit son sont sous sur ta tandis te tel telle tels tes
        toi ton tous tout toute toutes trop très tu un une va vers voici voilà vos votre vous étaient était étant été être
        """,
        "es": """
        al algo alguna algunas alguno algunos algún ante antes aquel aquella aquellas aquello aquellos aquí así aunque aún bien cada como
        con contra cual cuales cuando cuya cuyo cómo de del desde donde dos durante el ella ellas ello ellos en entre era eran es esa esas
        ese eso esos esta estaba estaban estado estar estas este esto estos está están fue fueron ha haber había habían han hasta hay he la
        las le les lo los luego me mi mientras mis mucho muy más ni no nos nosotros nuestra nuestro nuestros os otra otras otro otros para
        pero poco por porque pues que quien quienes qué se según ser si sido sin sino sobre solo son su sus sí sólo también tan tanto te
        tenía tenían tiene tienen toda todas todo todos tras tu tus un una unas uno unos usted ustedes va ya yo él éste
        """,
        "it": """
        abbiamo ad agli ai al alla alle allo altra altre altri altro anche ancora avere aveva avevano che chi ci ciò coi col come con contro
        così cui da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello di dopo dove due durante ed era erano essere
        essi esso fa fino fra fu furono già gli ha hai hanno ho il in io la le lei li lo loro lui ma me mentre mi mia mio molto ne negli nei
        nel nell nella nelle nello nessun nessuna no noi non nostra nostro nulla od ogni oltre or per perché perciò perfino però più poco
        poi prima proprio può qua qual quale quali quando quanto quasi quel quella quelle quelli quello questa queste questi questo qui
        quindi se sempre senza si sia siamo siano sono sopra sotto sta stata state stati stato su sua sue sugli sui sul sull sulla sulle
        sullo suo suoi ti tra tu tutta tutte tutti tutto un una uno va vi voi è
        """,
        "nl": """
        aan achter af al alle alles als altijd andere ben bij binnen boven buiten daar daarna dan dat de deze die dit doch doen door dus een
        eens en er erg ervoor ge geen geweest haar had hadden heb hebben heeft hem hen het hier hij hoe hun ik in is je jij jouw jullie kan
        kon konden kunnen kwam langs maar mag me meer men met mij mijn moest moet moeten na naar naast nadat niet niets nog nu of om omdat
        onder ons onze ook op over per reeds sinds te tegen ten ter terwijl tijdens toch toen tot totdat tussen uit uw van vanaf veel via
        volgens voor voordat waar waarom wanneer want waren was wat we wel welke werd werden wie wij wil worden wordt zal ze zelf zelfs zich
        zij zijn zo zoals zonder zou zouden
        """,
        "pt": """
        ainda algo algum alguma algumas alguns ao aos apenas após aquela aquelas aquele aqueles aquilo as assim até cada com como contra
        cujo da daquele das de dela dele deles depois desde dessa desse desta deste do dois dos durante ela elas ele eles em enquanto entre
        então era eram essa essas esse esses esta estas estava estavam este estes está estão eu foi foram haver havia há isso isto já la lhe
        lhes lo mais mas me mesma mesmo meu minha muito muitos na nas nem nenhum nessa nesse nesta neste no nos nossa nosso não nós onde os
        ou outra outras outro outros para pela pelas pelo pelos pois por porque pouco qual quando quanto que quem se seja sem sempre sendo
        ser será seu seus sido sob sobre sua suas são só também te tem ter teve tinha tinham toda todas todo todos tu tua tudo têm um uma
        umas uns você vocês vos à às é
        """,
        "sv": """
        alla allt att av bara blev bli blir de dem den denna deras dess dessa det detta dig din dina ditt du där därför då efter efteråt ej
        eller en er ett från för före genom ha hade han hans har hela hennes hon honom hos hur här icke igen in inga ingen inget innan inom
        inte ja jag ju kan kom kunde kunna man med medan mellan men mer mig min mina mitt mot mycket måste ni nu när nära nästan någon något
        några och också om oss på redan samma sedan sig sin sina sitt ska skall skulle som så sådan sådana sådant till tills under upp ur ut
        utan vad var vara varför varit varje vars vart vem vi via vid vilka vilken vilket vår våra vårt än även åt över
        """,
        "da": """
        ad af aldrig alle allerede alt anden andet andre at bare begge blev blive bliver både da de dem den denne der deres derfor det dette
        dig din dine disse dit dog du efter eller en end endnu er et fik for fordi fra få får før gennem ham han hans har havde have hele
        hende hendes her hos hun hvad hvem hver hvilke hvilken hvis hvor hvordan hvorfor hvornår ikke ind inden ingen intet ja jeg jer jo
        kan kom kunne lige man mange med medan meget mellem men mens mere mig min mine mit mod måtte ned nej nogen noget nogle nok nu når og
        også om op os over på samme samt selv sig sin sine sit skal skulle som stadig så sådan til ud uden under var ved vi via vil ville
        vor vores være været
        """,
        "no": """
        alle allerede alt andre annen at av bare begge ble bli blir både da de deg dei deira dem den denne der deres derfor det dette di din
        disse ditt du då eg ein eit eller en enn ennå er et ett etter fikk for fordi fra frå få får før ha hadde han hans har hele henne
        hennes her hos hun hva hvem hver hvilke hvilken hvis hvor hvordan hvorfor igjen ikke ikkje ingen inn innen ja jeg kan kom kunne man
        mange med medan meg mellom men mens mer min mine mitt mot mye må måtte noe noen nok noko nokon nå når og også om opp oss over på
        samme samt seg selv sin sine sitt skal skulle som så til under ut uten var vart ved vi via vil ville vår våre vårt være vært å
        """,
        "fi": """
        aina ei eikä eivät emme en enemmän ennen entä et ettei että he heidän heille heitä hyvin hän häneen häntä ilman itse ja jo joiden
        joissa joita joka jokin joko jolla jolle jolloin jonka jos joskus jossa josta jota jotka jotta juuri kaikki kanssa kautta keiden
        kenen kenet ketkä koko koska kuin kuinka kuka kun kunnes lisäksi läpi me meidän meille meitä mihin mikä mikään minkä minun minut
        minä missä mistä mitkä mitä mm muita mukaan mutta muu muut myös myöskin ne niiden niille niin niistä niitä noin nuo nyt näiden näin
        näitä nämä ole olen olet oli olin olisi olivat olla olleet ollut on ovat paitsi pitkin poikki saakka sama se sekä sen siellä sieltä
        siihen siinä siis siitä silloin sillä sinun sinä sitten sitä tai te teidän teitä tuo tähän tämä tämän tässä tästä tätä vaan vaikka
        varten vasta vielä voi voidaan yli ylös ympäri
        """,
    ]
}
